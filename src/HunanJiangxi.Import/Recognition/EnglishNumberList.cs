using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Numbers that share a unit: "300 to 400", "12, 15 and 18 homestays", "3-5 billion yuan".</summary>
internal sealed class EnglishNumberList(QualifierReader qualifiers, EnglishNumberScanner scanner)
{
    /// <summary>The number after "to" or a dash, after "and" with "between" before, or further on in a list.</summary>
    public ScannedNumber? Follower(string folded, ScannedNumber number, IReadOnlyList<DateFinding> dates)
    {
        var rest = folded.AsSpan(number.End);
        var link =
            rest.StartsWith(" to ") ? 4
            : rest.StartsWith(" and ") ? 5
            : rest.StartsWith(", and ") ? 6
            : rest.StartsWith(", ") ? 2
            : rest.StartsWith("--") ? 2
            : rest.StartsWith(" - ") ? 3
            : rest.StartsWith("-") ? 1
            : 0;
        if (link == 0)
        {
            return null;
        }

        var isRange = rest[0] == '-' || rest.StartsWith(" to ") || rest.StartsWith(" - ");
        var at = number.End + link;
        at = isRange ? qualifiers.SkipBefore(folded, at) : at;
        var money = isRange ? EnglishNumberNames.SignEnd(folded, at) : at;
        at = Math.Max(at, money);
        if (at >= folded.Length || !(char.IsAsciiDigit(folded[at]) || char.IsAsciiLetter(folded[at])))
        {
            return null;
        }

        return
            scanner.Read(folded, at) is { Value: { } value } next
            && !Overlaps(dates, at, next.End)
            && (!isRange || value > number.Plain)
            ? next
            : null;
    }

    /// <summary>The value of a number before another: in "3-5 billion yuan" the multiplier is both numbers'.</summary>
    public static decimal Shared(ScannedNumber number, ScannedNumber last) =>
        number.Multiplier == 1 && number.Plain <= last.Plain
            ? number.Plain!.Value * last.Multiplier
            : number.Value!.Value;

    public static Qualifier? Over(ScannedNumber number) => number.More == '\0' ? null : Qualifier.Over;

    public static bool Overlaps(IReadOnlyList<DateFinding> dates, int start, int end)
    {
        foreach (var date in dates)
        {
            if (date.Start < end && start < date.Stop)
            {
                return true;
            }
        }

        return false;
    }
}
