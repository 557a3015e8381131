namespace HunanJiangxi.Import.Recognition;

/// <summary>Parts of a whole in English words: two thirds, a quarter of, half of, one in five, nine out of ten.</summary>
internal sealed class EnglishShare(EnglishNumber number)
{
    private static readonly Dictionary<string, decimal> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["half"] = 2,
        ["third"] = 3,
        ["quarter"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
    };

    private static readonly string[] Pronouns = [" of them", " of which", " of whom", " of these", " of those"];

    /// <summary>The end of the words by which a number is said to be a part: "38 of them".</summary>
    public static int? PronounEnd(string folded, int at)
    {
        var pronoun = Array.Find(Pronouns, one => folded.AsSpan(at).StartsWith(one, StringComparison.Ordinal));
        var end = at + (pronoun?.Length ?? 0);
        return pronoun is null || (end < folded.Length && char.IsLetterOrDigit(folded[end])) ? null : end;
    }

    /// <summary>The end of the words between a part and its whole: "nine of the projects".</summary>
    public static int? TheirEnd(string folded, int at)
    {
        foreach (var link in (ReadOnlySpan<string>)[" of the ", " of its ", " of their ", " of these ", " of those "])
        {
            if (folded.AsSpan(at).StartsWith(link))
            {
                return at + link.Length;
            }
        }

        return null;
    }

    private static readonly string[] s_totals = ["total", "number", "figure", "tally", "total number", "sum"];

    /// <summary>"bringing the total to": the number goes on with what was counted before.</summary>
    public static bool IsNewTotal(string folded, int start)
    {
        const int Reach = 48;
        var head = folded.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach)).TrimEnd();
        if (!head.EndsWith(" to"))
        {
            return false;
        }

        head = head[..^3];
        foreach (var total in s_totals)
        {
            if (
                head.EndsWith("ing the " + total)
                || head.EndsWith("ing their " + total)
                || head.EndsWith("ing its " + total)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb follows at once that tells what has become of so many.</summary>
    public static bool IsTold(string folded, int at)
    {
        var tail = folded.AsSpan(at);
        return tail.StartsWith(" have ")
            || tail.StartsWith(" has ")
            || tail.StartsWith(" were ")
            || tail.StartsWith(" are ")
            || tail.StartsWith(" had ");
    }

    /// <summary>", of which 422 have been started and 152 finished": a part by the words before the number.</summary>
    public static bool IsPartBefore(string folded, int start, int end)
    {
        return IsTold(folded, end)
            && Array.Exists(
                Pronouns,
                pronoun =>
                    folded.LastIndexOf(pronoun[1..], start, StringComparison.Ordinal) is >= 0 and var at
                    && start - at < 60
            );
    }

    public (decimal Percent, int End)? Read(string folded, int at) =>
        Half(folded, at) ?? Fraction(folded, at) ?? OneIn(folded, at);

    /// <summary>"a quarter of a million", "three quarters of a million": a number after all.</summary>
    public ScannedNumber? OfScale(string folded, int at)
    {
        if (Numerator(folded, at) is not { } numerator || Part(folded, numerator.End) is not { } part)
        {
            return null;
        }

        var rest = folded.AsSpan(part.End);
        var skip =
            rest.StartsWith(" of a ") ? 4
            : rest.StartsWith(" of one ") ? 4
            : 0;
        if (skip == 0 || number.Read(folded, part.End + skip) is not { Value: >= 1000 } scale)
        {
            return null;
        }

        var value = numerator.Value / part.Whole * scale.Value!.Value;
        return new ScannedNumber(at, scale.End, value) { Plain = value, Multiplier = 1 };
    }

    private static (decimal Percent, int End)? Half(string folded, int at)
    {
        var rest = folded.AsSpan(at);
        // "the first half of this year"
        var isOfYear =
            folded.AsSpan(0, at).EndsWith("first ", StringComparison.OrdinalIgnoreCase)
            || folded.AsSpan(0, at).EndsWith("second ", StringComparison.OrdinalIgnoreCase);
        if (isOfYear || !rest.StartsWith("half ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (var next in (ReadOnlySpan<string>)["of ", "the ", "its ", "their ", "all "])
        {
            if (rest[5..].StartsWith(next, StringComparison.Ordinal) && !IsYear(rest[(5 + next.Length)..]))
            {
                return (50, at + 4);
            }
        }

        return null;
    }

    private (decimal Percent, int End)? Fraction(string folded, int at)
    {
        if (Numerator(folded, at) is not { } numerator || Part(folded, numerator.End) is not { } part)
        {
            return null;
        }

        var rest = folded.AsSpan(part.End);
        var isPart = part.IsPlural ? numerator.Value > 1 : numerator.Value == 1 && rest.StartsWith(" of ");
        return isPart && numerator.Value < part.Whole && !(rest.StartsWith(" of ") && IsYear(rest[4..]))
            ? (Math.Round(100 * numerator.Value / part.Whole, 2), part.End)
            : null;
    }

    private (decimal Percent, int End)? OneIn(string folded, int at)
    {
        if (Numerator(folded, at) is not { } few)
        {
            return null;
        }

        var rest = folded.AsSpan(few.End);
        foreach (var link in (ReadOnlySpan<string>)[" in every ", " out of every ", " out of ", " in "])
        {
            if (!rest.StartsWith(link, StringComparison.Ordinal))
            {
                continue;
            }

            var start = few.End + link.Length;
            var whole =
                start < folded.Length && char.IsAsciiDigit(folded[start])
                    ? EnglishNumber.Figure(folded, start)
                    : number.Read(folded, start);
            var isShare =
                whole?.Value is > 1 and <= 100
                && few.Value < whole.Value.Value
                && (link.Length > 4 || whole.Value.Value <= 20);
            return isShare ? (Math.Round(100 * few.Value / whole!.Value.Value!.Value, 2), whole.Value.End) : null;
        }

        return null;
    }

    private (decimal Value, int End)? Numerator(string folded, int at)
    {
        if (char.IsAsciiDigit(folded[at]))
        {
            var figure = EnglishNumber.Figure(folded, at);
            return figure.Value is { } digits and < 100 ? (digits, figure.End) : null;
        }

        var end = EnglishNumber.WordEnd(folded, at);
        var word = folded.AsSpan(at, end - at);
        if (word.Equals("a", StringComparison.OrdinalIgnoreCase))
        {
            return (1, end);
        }

        return number.TryWord(word, out var value) && value < 10 ? (value, end) : null;
    }

    private static (decimal Whole, bool IsPlural, int End)? Part(string folded, int at)
    {
        if (at >= folded.Length || folded[at] is not (' ' or '-'))
        {
            return null;
        }

        var end = EnglishNumber.WordEnd(folded, at + 1);
        var word = folded[(at + 1)..end];
        var isPlural = word.EndsWith('s');
        return Parts.TryGetValue(isPlural ? word[..^1] : word, out var whole) ? (whole, isPlural, end) : null;
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text[..2] is "19" or "20" && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);
}
