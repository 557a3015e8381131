using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// 雷山、台江两县; 永修、都昌等7个县: counties outside the register by their bare names. Such a name alone would mean too
/// many things; in a roll that ends with its count and kind it means a county.
/// </summary>
internal sealed class ChineseCountyRolls
{
    private const int LongestItem = 4;
    private const int MostItems = 40;

    private static readonly SearchValues<char> s_kinds = SearchValues.Create("县区");
    private static readonly SearchValues<char> s_numbers = SearchValues.Create("两二三四五六七八九十0123456789");
    private static readonly SearchValues<char> s_joints = SearchValues.Create("和与及");

    private readonly Dictionary<string, List<PlaceEntry>> _byName = new(StringComparer.Ordinal);
    private readonly PlaceNames _places;

    public ChineseCountyRolls(PlaceNames places)
    {
        _places = places;
        foreach (var place in places.All)
        {
            if (place is { IsCounty: true, IsRegistered: false, NameZh: { Length: 3 or 4 } name })
            {
                if (!_byName.TryGetValue(name[..^1], out var sharing))
                {
                    _byName[name[..^1]] = sharing = [];
                }

                sharing.Add(place);
            }
        }
    }

    public void AddTo(List<PlaceFinding> found, string folded, string text)
    {
        var from = 0;
        while (from < folded.Length && folded.AsSpan(from).IndexOfAny(s_kinds) is >= 0 and var step)
        {
            var kind = from + step;
            from = kind + 1;
            if (EndOfRoll(folded, kind) is { } end)
            {
                AddRoll(found, folded, text, Items(folded, end), folded[kind]);
            }
        }
    }

    // 两县, 等7个县, 等五县市区
    private static int? EndOfRoll(string folded, int kind)
    {
        var at = kind > 0 && folded[kind - 1] == '个' ? kind - 1 : kind;
        var number = at;
        while (number > 0 && at - number < 3 && s_numbers.Contains(folded[number - 1]))
        {
            number--;
        }

        if (number == at || number == 0)
        {
            return null;
        }

        return folded[number - 1] == '等' ? number - 1 : number;
    }

    private static List<Span> Items(string folded, int end)
    {
        var items = new List<Span>();
        var stop = end;
        while (items.Count < MostItems && stop >= 2)
        {
            var low = Math.Max(0, stop - LongestItem - 1);
            var window = folded.AsSpan(low, stop - low);
            var comma = window.LastIndexOf('、');
            var cut = comma >= 0 ? comma : window[..^1].LastIndexOfAny(s_joints);
            if (cut < 0 || window.Length - cut - 1 < 2)
            {
                // what stands before the first name is not told apart from it: 江西永修、都昌
                items.Add(new Span(Math.Max(0, stop - LongestItem), stop));
                break;
            }

            items.Add(new Span(low + cut + 1, stop));
            stop = low + cut;
        }

        return items;
    }

    private void AddRoll(List<PlaceFinding> found, string folded, string text, List<Span> items, char kind)
    {
        var bare = new List<(Span Name, List<PlaceEntry> Sharing)>();
        var known = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (found.Exists(place => place.Start < item.End && item.Start < place.Stop))
            {
                known++;
            }
            else if (Bare(folded, item, i == items.Count - 1) is { } name)
            {
                known++;
                bare.Add((name, _byName[folded[name.Start..name.End]]));
            }
        }

        if (bare.Count == 0 || items.Count < 2 || known * 2 <= items.Count)
        {
            return;
        }

        var around = found.ConvertAll(static place => place.Slug);
        around.AddRange(
            bare.Where(static name => name.Sharing.Count == 1).SelectMany(name => Parents(name.Sharing[0]))
        );
        foreach (var (name, sharing) in bare)
        {
            if (Meant(sharing, around, kind) is { } place)
            {
                found.Add(
                    new PlaceFinding(name.Start, name.Length, text.Substring(name.Start, name.Length), place.Slug)
                );
            }
        }

        found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
    }

    private Span? Bare(string folded, Span item, bool isFirst)
    {
        for (var length = 3; length >= 2; length--)
        {
            var start = item.End - length;
            if (start < item.Start || (!isFirst && start > item.Start))
            {
                continue;
            }

            if (_byName.ContainsKey(folded[start..item.End]))
            {
                return new Span(start, item.End);
            }
        }

        return null;
    }

    private PlaceEntry? Meant(List<PlaceEntry> sharing, List<string> around, char kind)
    {
        if (sharing.Count == 1)
        {
            return sharing[0];
        }

        var near = sharing.FindAll(place => around.Exists(slug => _places.IsWithin(place, slug)));
        var candidates = near.Count > 0 ? near : sharing;
        var ofKind = candidates.FindAll(place => place.NameZh![^1] == kind);
        return candidates.Count == 1 ? candidates[0]
            : ofKind.Count == 1 ? ofKind[0]
            : null;
    }

    private IEnumerable<string> Parents(PlaceEntry place)
    {
        for (var parent = place.Parent; parent is not null; parent = _places.Find(parent)?.Parent)
        {
            yield return parent;
        }
    }
}
