using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Jiangsu Wujiang", "Zhejiang's Jiashan", 江苏吴江: a county anywhere in the country is known by its bare
/// name where its province stands right before it; alone, such a name would mean too many things.
/// </summary>
internal sealed class CountiesOfProvinces
{
    private const int LongestBareName = 3;

    // 浙江西湖, 山东平原: a lake, a plain; 上海浦东机场: an airport
    private static readonly SearchValues<string> s_others = SearchValues.Create(
        [
            "西湖",
            "东湖",
            "南湖",
            "平原",
            "东方",
            "和平",
            "新华",
            "中山",
            "前进",
            "新城",
            "城区",
            "郊区",
            "矿区",
            "长江",
            "黄河",
        ],
        StringComparison.Ordinal
    );

    private static readonly SearchValues<char> s_goesOn = SearchValues.Create("路山河湖江站寺街村桥港机线籍人");

    private readonly Dictionary<(string Province, string Name), string> _slugs = [];
    private readonly Dictionary<string, string> _provinceOf = new(StringComparer.Ordinal);
    private readonly PlaceNames _places;

    public CountiesOfProvinces(PlaceNames places)
    {
        _places = places;
        // 安徽黄山 is the city, not the district of that name
        foreach (var city in places.All.Where(static place => place.Level == "prefecture"))
        {
            if (city is { NameZh: { Length: 3 or 4 } full, Parent: { } around })
            {
                _slugs.TryAdd((around, full[..^1]), city.Slug);
                _provinceOf[city.Slug] = around;
            }
        }

        foreach (var place in places.All)
        {
            if (!place.IsCounty || place.IsRegistered || place.Parent is not { } parent)
            {
                continue;
            }

            var province = places.Find(parent)?.Level == "province" ? parent : places.Find(parent)?.Parent;
            if (province is null)
            {
                continue;
            }

            if (place.NameEn is { } name && name.LastIndexOf(' ') is > 0 and var space)
            {
                _slugs.TryAdd((province, name[..space]), place.Slug);
            }

            if (place.NameZh is { Length: 3 or 4 } zh && !s_others.Contains(zh[..^1]))
            {
                _slugs.TryAdd((province, zh[..^1]), place.Slug);
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

    private PlaceFinding? Han(string folded, PlaceFinding province)
    {
        for (var length = LongestBareName; length > 1; length--)
        {
            var end = province.Stop + length;
            if (
                end <= folded.Length
                && _slugs.TryGetValue(
                    (_provinceOf.GetValueOrDefault(province.Slug, province.Slug), folded[province.Stop..end]),
                    out var slug
                )
                && (end == folded.Length || !s_goesOn.Contains(folded[end]))
                && (!_provinceOf.ContainsKey(province.Slug) || IsCountyOf(slug, province))
            )
            {
                return new PlaceFinding(province.Stop, length, "", slug);
            }
        }

        return null;
    }

    // 黄冈黄梅: a county after its city, where no other city is known to hold it
    private bool IsCountyOf(string slug, PlaceFinding city) =>
        city.Text.Length == 2
        && _places.Find(slug) is { IsCounty: true, Parent: { } parent }
        && (parent == city.Slug || !_provinceOf.ContainsKey(parent));

    private PlaceFinding? After(string folded, PlaceFinding province)
    {
        var at = province.Stop;
        if (at < folded.Length && Vocabulary.Folding.IsHan(folded[at]))
        {
            return Han(folded, province);
        }

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
