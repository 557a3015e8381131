using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Jiangsu Wujiang", "Zhejiang's Jiashan": a county anywhere in the country is known by its bare
/// pinyin where its province stands right before it; alone, such a name would mean too many things.
/// </summary>
internal sealed class CountiesOfProvinces
{
    private readonly Dictionary<(string Province, string Name), string> _slugs = [];

    public CountiesOfProvinces(PlaceNames places)
    {
        foreach (var place in places.All)
        {
            if (!place.IsCounty || place.IsRegistered || place.NameEn is not { } name || place.Parent is not { } parent)
            {
                continue;
            }

            var space = name.LastIndexOf(' ');
            var province = places.Find(parent)?.Level == "province" ? parent : places.Find(parent)?.Parent;
            if (space > 0 && province is not null)
            {
                _slugs.TryAdd((province, name[..space]), place.Slug);
            }
        }
    }

    public void AddTo(List<PlaceFinding> found, string folded, string text)
    {
        var listed = found.Count;
        for (var i = 0; i < listed; i++)
        {
            var province = found[i];
            if (After(folded, province) is { } after && IsFree(found, after.Start, after.Stop))
            {
                found.Add(after with { Text = text.Substring(after.Start, after.Length) });
            }
        }

        if (found.Count > listed)
        {
            found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }
    }

    private PlaceFinding? After(string folded, PlaceFinding province)
    {
        var at = province.Stop;
        if (folded.AsSpan(at).StartsWith("'s", StringComparison.Ordinal))
        {
            at += 2;
        }

        if (at + 4 >= folded.Length || folded[at] != ' ' || !char.IsAsciiLetterUpper(folded[at + 1]))
        {
            return null;
        }

        var end = ++at;
        while (end < folded.Length && (char.IsAsciiLetter(folded[end]) || folded[end] == '\''))
        {
            end++;
        }

        // "Sichuan Tianfu New Area" goes on with another name
        var goesOn = end + 1 < folded.Length && folded[end] == ' ' && char.IsAsciiLetterUpper(folded[end + 1]);
        return !goesOn && _slugs.TryGetValue((province.Slug, folded[at..end]), out var slug)
            ? new PlaceFinding(at, end - at, "", slug)
            : null;
    }

    private static bool IsFree(List<PlaceFinding> found, int start, int stop) =>
        !found.Exists(place => place.Start < stop && start < place.Stop);
}
