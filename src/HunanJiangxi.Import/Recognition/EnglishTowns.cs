using System.Text.RegularExpressions;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Towns that an English sentence names as such: "the towns of Langhu and Lujin", "Dongguan's Humen town". No list knows
/// them all.
/// </summary>
internal static partial class EnglishTowns
{
    public static void AddTo(List<PlaceFinding> found, string folded, string text)
    {
        if (found.Count == 0 || !folded.Contains("town", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var known = found.Count;
        Add(found, folded, text, Behind());
        Add(found, folded, text, Before());
        Add(found, folded, text, Of());
        if (found.Count > known)
        {
            found.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }
    }

    private static void Add(List<PlaceFinding> found, string folded, string text, Regex towns)
    {
        foreach (Match match in towns.Matches(folded))
        {
            var list = match.Groups["list"];
            foreach (var word in CapitalWords.Of(list.Value))
            {
                var at = new Span(list.Index + word.Start, list.Index + word.End);
                if (CapitalWords.IsFree(found, at))
                {
                    var name = text[at.Start..at.End];
                    found.Add(new PlaceFinding(at.Start, name.Length, name, name.ToLowerInvariant() + "-town"));
                }
            }
        }
    }

    // "five towns of the two sides - Langhu, Lujin and Xinsang - will"
    [GeneratedRegex(
        "\\b(?:[Tt]owns|[Tt]ownships)(?: of the two sides| of both sides| of the two [a-z]{4,9}| in the two [a-z]{4,9})?(?: -| --| –| —|:| of|,? including|,? namely| are) (?<list>(?:[A-Z][a-z']{1,20}(?:, and|,| and) ){1,10}[A-Z][a-z']{1,20})",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Behind();

    // "Langhu and Lujin towns"
    [GeneratedRegex(
        "\\b(?<list>(?:[A-Z][a-z']{1,20}(?:, and|,| and) ){1,10}[A-Z][a-z']{1,20}) (?:towns|townships)\\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Before();

    // "Dongguan's Humen town"
    [GeneratedRegex(
        "'s (?<list>[A-Z][a-z']{1,20}) (?:town|township|Town|Township)\\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Of();
}
