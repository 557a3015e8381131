using System.Buffers;
using System.Text.RegularExpressions;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// English counties by their bare names, "Wuchuan in Zhanjiang", "Shanghai's Qingpu and Jiading districts": a name
/// without its kind could be anything, so what stands around it must tell that a county is meant, and of which province.
/// </summary>
internal sealed partial class BareCountyNames
{
    private static readonly SearchValues<string> s_kinds = SearchValues.Create(
        ["counties", "districts", "cities"],
        StringComparison.Ordinal
    );

    private static readonly string[] s_appositions = [" county-level cit", ", a county", ", a district"];

    private readonly Dictionary<string, List<PlaceEntry>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlaceEntry>>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly PlaceNames _places;

    public BareCountyNames(PlaceNames places)
    {
        _places = places;
        _spans = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var place in places.All)
        {
            if (place is { IsCounty: true, IsRegistered: false } && NameOf(place) is { } name)
            {
                if (!_byName.TryGetValue(name, out var sharing))
                {
                    _byName[name] = sharing = [];
                }

                sharing.Add(place);
            }
            else if (place.NameEn is { } other)
            {
                _others.Add(other);
            }
        }
    }

    /// <summary>"Jiading" of "Jiading District"; null for what bears no kind.</summary>
    public static string? NameOf(PlaceEntry place) =>
        place.NameEn is { } name && name.LastIndexOf(' ') is > 2 and var space ? name[..space] : null;

    public void AddTo(List<PlaceFinding> found, string folded, string text)
    {
        var listed = new List<(Span Span, string Kind)>();
        if (folded.AsSpan().IndexOfAny(s_kinds) >= 0)
        {
            listed.AddRange(Before().Matches(folded).Select(Listed));
            listed.AddRange(After().Matches(folded).Select(Listed));
        }

        if (listed.Count == 0 && found.Count == 0)
        {
            return;
        }

        var known = found.Count;
        foreach (var word in CapitalWords.Of(folded))
        {
            if (
                _spans.TryGetValue(folded.AsSpan(word.Start, word.Length), out var sharing)
                && CapitalWords.IsFree(found, word)
                && Meant(folded, word, sharing, found, listed.Find(list => list.Span.Holds(word.Start)).Kind)
                    is { } place
            )
            {
                found.Add(
                    new PlaceFinding(word.Start, word.Length, text.Substring(word.Start, word.Length), place.Slug)
                );
            }
        }

        if (found.Count > known)
        {
            found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }
    }

    /// <summary>The one county of that name in the provinces; null for none and for several.</summary>
    public PlaceEntry? Only(string name, IReadOnlySet<string> provinces)
    {
        if (_others.Contains(name) || !_byName.TryGetValue(name, out var sharing))
        {
            return null;
        }

        var near = sharing.FindAll(place => provinces.Any(province => _places.IsWithin(place, province)));
        return near.Count == 1 ? near[0]
            : near.Count == 0 && sharing.Count == 1 ? sharing[0]
            : null;
    }

    private static (Span Span, string Kind) Listed(Match match)
    {
        var kind = match.Groups["kind"].Value switch
        {
            "counties" => " County",
            "districts" => " District",
            _ => " City",
        };
        return (new Span(match.Index, match.Index + match.Length), kind);
    }

    private PlaceEntry? Meant(
        string folded,
        Span word,
        List<PlaceEntry> sharing,
        List<PlaceFinding> found,
        string? kind
    )
    {
        if (CapitalWords.IsPartOfName(folded, word, found))
        {
            return null;
        }

        if (Around(folded, word, found) is { } around)
        {
            return sharing.Find(place => IsWithin(place, around));
        }

        if (kind is null && Array.Exists(s_appositions, lead => folded.AsSpan(word.End).StartsWith(lead)))
        {
            return Near(sharing, found);
        }

        if (kind is not null)
        {
            var ofKind = sharing.FindAll(place => place.NameEn!.EndsWith(kind, StringComparison.Ordinal));
            return ofKind.Count > 0
                ? Near(ofKind, found)
                : sharing.Find(place => found.Exists(near => IsWithin(place, near)));
        }

        // "Jinshan has joined hands with Jiaxing": the only place of that name in the country
        var isOnly = sharing.Count == 1 && !_others.Contains(folded[word.Start..word.End]);
        return isOnly && Joins(folded, word, found) ? sharing[0] : null;
    }

    private static bool Joins(string folded, Span word, List<PlaceFinding> found) =>
        found.Exists(place =>
            place.Start >= word.End
                ? folded[word.End..place.Start] == " and " || Joining().IsMatch(folded[word.End..place.Start])
                : folded[place.Stop..word.Start] is " and " or " with "
        );

    private PlaceEntry? Near(List<PlaceEntry> sharing, List<PlaceFinding> found) =>
        sharing.Find(place => found.Exists(near => IsWithin(place, near))) ?? sharing.FirstOrDefault();

    // "Suzhou's Wujiang", "Wujiang in Suzhou", "Jiashan, Zhejiang"
    private static PlaceFinding? Around(string folded, Span word, List<PlaceFinding> found) =>
        found.Find(place =>
            place.Start >= word.End
                ? folded[word.End..place.Start] is " in " or " of " or ", " or " (" or ", in "
                : folded[place.Stop..word.Start] is "'s " or " "
        );

    // the code list tells a county's province only: a city stands for its own
    private bool IsWithin(PlaceEntry county, PlaceFinding place)
    {
        if (_places.Find(place.Slug) is not { Level: not "county" } around)
        {
            return false;
        }

        var province = around.Level == "province" ? around.Slug : around.Parent;
        return province is not null && _places.IsWithin(county, province);
    }

    // "Qingpu, Wujiang and Jiashan counties"
    [GeneratedRegex(
        "(?:[A-Z][A-Za-z']{1,20}(?:, and|,| and) ){1,15}[A-Z][A-Za-z']{1,20} (?<kind>counties|districts|county-level cities|cities)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Before();

    // "the counties of Qingtian, Jinyun and Longyou", "five districts in western Shanghai - Minhang, Jiading and Jinshan"
    [GeneratedRegex(
        "(?<kind>counties|districts|county-level cities|cities)(?:(?: in| of)(?: [A-Za-z]{2,12}){1,4})?(?::| -| of|,? including|,? include|,? like|,? such as|,? namely| are) (?:[A-Z][A-Za-z']{1,20}(?:, and|,| and) ){1,15}[A-Z][A-Za-z']{1,20}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex After();

    [GeneratedRegex(
        "^ (?:has |have |is |)(?:also |)(?:joined hands|joining hands|teamed up|partnered|paired up|paired|signed [a-z -]{4,60}) with (?:the city of |)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joining();
}
