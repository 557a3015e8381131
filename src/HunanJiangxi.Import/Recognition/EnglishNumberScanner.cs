namespace HunanJiangxi.Import.Recognition;

/// <summary>Finds the numbers of an English text and reads each with its multiplier, its sign of money and its plus.</summary>
internal sealed class EnglishNumberScanner(EnglishNumber number)
{
    private static readonly (string Sign, string Code, string Written)[] Signs =
    [
        ("US$", "usd", "US dollars"),
        ("HK$", "hkd", "Hong Kong dollars"),
        ("USD", "usd", "US dollars"),
        ("RMB", "yuan", "yuan"),
        ("CNY", "yuan", "yuan"),
        ("yuan", "yuan", "yuan"),
        ("$", "usd", "US dollars"),
        ("¥", "yuan", "yuan"),
        ("€", "eur", "euros"),
        ("Rs", "inr", "rupees"),
        ("Rs.", "inr", "rupees"),
        ("₹", "inr", "rupees"),
        ("KSh", "kes", "shillings"),
        ("Sh", "kes", "shillings"),
        ("RM", "myr", "ringgit"),
    ];

    /// <summary>The next place at which a number may begin: a digit, or a word of a number; -1 when none does.</summary>
    public int Next(string folded, int from)
    {
        for (var i = from; i < folded.Length; )
        {
            if (char.IsAsciiDigit(folded[i]))
            {
                return i;
            }

            var end = EnglishNumber.WordEnd(folded, i);
            if (end == i)
            {
                i++;
                continue;
            }

            if ((i == 0 || !char.IsLetterOrDigit(folded[i - 1])) && MayStart(folded.AsSpan(i, end - i)))
            {
                return i;
            }

            i = end;
        }

        return -1;
    }

    /// <summary>The number at a place, or null when the word there starts none.</summary>
    public ScannedNumber? Read(string folded, int start)
    {
        if (!char.IsAsciiDigit(folded[start]))
        {
            return number.Read(folded, start) is { } words ? WithMore(folded, words) : null;
        }

        var plain = WithMore(folded, EnglishNumber.Figure(folded, start));
        var (multiplier, end) = Multiplier(folded, plain.End, IsMoney(folded, start));
        if (multiplier == 1)
        {
            return plain;
        }

        return WithMore(folded, plain with { End = end, Multiplier = multiplier, Value = plain.Plain * multiplier });
    }

    /// <summary>The sign of money right before a number.</summary>
    public static (int Start, string Code, string Written)? Money(string folded, int start)
    {
        var head = folded.AsSpan(0, start).TrimEnd(' ');
        foreach (var (sign, code, written) in Signs)
        {
            var at = head.Length - sign.Length;
            if (
                head.EndsWith(sign, StringComparison.OrdinalIgnoreCase)
                && (at == 0 || !char.IsAsciiLetter(sign[0]) || !char.IsLetterOrDigit(folded[at - 1]))
                && (
                    sign != "yuan"
                    || (at > 0 && !char.IsAsciiDigit(folded[Math.Max(0, at - 2)]) && folded[at - 1] != 'n')
                )
            )
            {
                return (at, code, written);
            }
        }

        return null;
    }

    private static bool IsMoney(string folded, int start) => Money(folded, start) is not null;

    private bool MayStart(ReadOnlySpan<char> word) =>
        word.Length <= 9
        && (
            number.TryWord(word, out var value)
                && value is < 100
                && !word.Equals("dozen", StringComparison.OrdinalIgnoreCase)
            || word.Equals("a", StringComparison.OrdinalIgnoreCase)
            || word.Equals("half", StringComparison.OrdinalIgnoreCase)
        );

    // million, bn, hundred; m and k only in money
    private (decimal Multiplier, int End) Multiplier(string folded, int at, bool isMoney)
    {
        var from = at < folded.Length && folded[at] is ' ' or '-' ? at + 1 : at;
        var end = EnglishNumber.WordEnd(folded, from);
        if (end == from || (end < folded.Length && char.IsAsciiDigit(folded[end])))
        {
            return (1, at);
        }

        var word = folded.AsSpan(from, end - from);
        if (number.TryWord(word, out var value) && (value >= 100 || word.SequenceEqual("dozen")))
        {
            return (value, end);
        }

        return word switch
        {
            "bn" or "Bn" or "BN" => (1_000_000_000m, end),
            "mn" or "mln" => (1_000_000m, end),
            "tn" or "trn" => (1_000_000_000_000m, end),
            "m" or "M" when isMoney => (1_000_000m, end),
            "k" or "K" when isMoney => (1_000m, end),
            "b" or "B" when isMoney => (1_000_000_000m, end),
            _ => (1, at),
        };
    }

    // 100+, 200-plus, thirty-odd
    private static ScannedNumber WithMore(string folded, ScannedNumber read)
    {
        var rest = folded.AsSpan(read.End);
        foreach (var mark in (ReadOnlySpan<string>)["+", "-plus", "-odd", " plus ", " odd "])
        {
            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return read with { End = read.End + mark.TrimEnd().Length, More = '+' };
            }
        }

        return read;
    }
}
