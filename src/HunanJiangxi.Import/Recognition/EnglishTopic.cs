using System.Text.RegularExpressions;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What an English instrument is on, where more than one phrase tells it.</summary>
internal static partial class EnglishTopic
{
    // "an agreement on water quality, flood control, and joint patrols.": the whole series is its subject
    [GeneratedRegex(
        @"\G(?:, [a-z][a-z -]{2,40}){1,5},? and [a-z][a-z -]{2,40}(?=\.?$)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    internal static partial Regex Series();

    // "an agreement to handle ecological issues in waterways.": where it applies, not when or what for
    [GeneratedRegex(
        @"\G in (?!late|early|mid|recent|order|response|total|line|accordance|front|the |a |an |this |that |which|person|public|both|all |neighboring|neighbouring|east|west|south|north|central|spring|summer|autumn|winter)[a-z][a-z-]{3,20}(?: (?:and )?[a-z-]{3,20}){0,2}(?=\.?$)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    internal static partial Regex Sphere();

    // "an agreement to widen the road and committed …", "… and to sell one ticket": what was done besides
    internal static int BeforeNextAct(string folded, int from, int end)
    {
        const string And = " and ";
        for (
            var at = folded.IndexOf(And, from, end - from, StringComparison.Ordinal);
            at >= 0;
            at = folded.IndexOf(And, at + 1, end - at - 1, StringComparison.Ordinal)
        )
        {
            var rest = folded.AsSpan(at + And.Length, end - at - And.Length);
            var space = rest.IndexOf(' ');
            if (
                space > 0
                && (rest[..space] is "to" || (rest[..space].EndsWith("ed") && rest[space..].StartsWith(" to ")))
            )
            {
                return at;
            }
        }

        return end;
    }

    internal static bool IsYear(string folded, int at) =>
        at + 5 < folded.Length
        && folded.AsSpan(at, 2) is "19" or "20"
        && char.IsAsciiDigit(folded[at + 2])
        && char.IsAsciiDigit(folded[at + 3])
        && folded[at + 4] == ' '
        && char.IsAsciiLetterLower(folded[at + 5]);

    private static readonly string[] s_links = [" on", " of", " and", " for", " to", " -"];

    // a phrase cut short has no use of the word that would have led on
    internal static int WithoutTail(string folded, int nounEnd, int end)
    {
        for (var isCut = true; isCut && end > nounEnd; )
        {
            isCut = folded[end - 1] is ' ' or '-';
            end -= isCut ? 1 : 0;
            foreach (var link in s_links)
            {
                if (folded.AsSpan(0, end).EndsWith(link))
                {
                    (end, isCut) = (end - link.Length, true);
                }
            }
        }

        return Math.Max(end, nounEnd);
    }

    // "the Agreement on Talent and an action plan": no proper name goes on so
    internal static bool IsAndOne(string folded, int at) =>
        folded.AsSpan(at).StartsWith(" and a ") || folded.AsSpan(at).StartsWith(" and an ");

    // "a protocol yesterday on shared terminals": where the words behind the day begin
    internal static int? BehindDay(Sentence sentence, int from)
    {
        const string Lead = "on ";
        foreach (var date in sentence.Found.Dates)
        {
            if (date.Start >= from && date.Start <= from + Lead.Length && date.Stop + 1 < sentence.Folded.Length)
            {
                return sentence.Folded[date.Stop] == ' ' ? date.Stop : null;
            }
        }

        return null;
    }
}
