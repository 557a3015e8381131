namespace HunanJiangxi.Domain.Accounts;

/// <summary>
/// Tells passwords that a guesser tries first. It counts what somebody has to guess: a common word, a year, a row of
/// keys, a run of digits or letters is one thing, a repetition is none, every other character is one. The rule stands
/// in for a list of leaked passwords (NIST SP 800-63B, 5.1.1.2), whose long entries are nearly all made of these.
/// </summary>
public static class PasswordStrength
{
    /// <summary>Passwords with fewer things to guess are refused.</summary>
    public const int LeastGuesses = 6;

    private const int LongestLookedAt = 64;
    private const int ShortestRun = 3;
    private const int ShortestEcho = 3;

    // Rows and slanted columns of the usual keyboard, which fingers run along in both directions.
    private static readonly string[] s_keyRows =
    [
        "`1234567890-=",
        "qwertyuiop[]",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.",
        "1q2w3e4r5t6y7u8i9o0p",
        "qazwsxedcrfvtgbyhnujmikolp",
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
    ];

    /// <summary>Whether somebody who knows the person would find it among the first.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="known">What everybody knows of the person: the user name, the name, the office.</param>
    public static bool IsCommon(string password, params IEnumerable<string> known) =>
        Guesses(password, known) < LeastGuesses;

    /// <summary>How many things have to be guessed, at the least.</summary>
    public static int Guesses(string password, params IEnumerable<string> known)
    {
        var typed = Bare(password.ToLowerInvariant());
        typed = typed[..Math.Min(typed.Length, LongestLookedAt)];
        var plain = string.Concat(typed.Select(Undisguised));
        var words = known.Select(word => Bare(word.ToLowerInvariant())).Where(word => word.Length >= ShortestRun);
        string[] names = [.. words];

        // least[i] is the cost of the first i characters
        var least = new int[plain.Length + 1];
        for (var end = 1; end <= plain.Length; end++)
        {
            least[end] = least[end - 1] + 1;
            for (var start = 0; start <= end - ShortestRun; start++)
            {
                least[end] = Math.Min(least[end], least[start] + CostOf(typed, plain, start, end, names));
            }
        }

        return least[^1];
    }

    private static int CostOf(string typed, string plain, int start, int end, string[] names)
    {
        var asTyped = typed[start..end];
        var undisguised = plain[start..end];
        if (end - start >= ShortestEcho && typed.AsSpan(0, start).Contains(asTyped, StringComparison.Ordinal))
        {
            return 0;
        }

        var isOne =
            CommonWords.Contains(undisguised)
            || CommonWords.Contains(asTyped)
            || names.Contains(asTyped, StringComparer.Ordinal)
            || names.Contains(undisguised, StringComparer.Ordinal)
            || IsRun(asTyped)
            || IsYear(asTyped);
        return isOne ? 1 : end - start;
    }

    private static bool IsRun(string piece)
    {
        if (piece.Distinct().Count() == 1)
        {
            return true;
        }

        var backwards = string.Concat(piece.Reverse());
        return Array.Exists(
            s_keyRows,
            row => row.Contains(piece, StringComparison.Ordinal) || row.Contains(backwards, StringComparison.Ordinal)
        );
    }

    private static bool IsYear(string piece) =>
        piece.Length == 4 && piece[..2] is "19" or "20" && piece.All(char.IsAsciiDigit);

    /// <summary>Without the spaces and dots that people put between words.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Where(sign => sign is not (' ' or '.' or '-' or '_')));

    private static char Undisguised(char sign) =>
        sign switch
        {
            '@' or '4' => 'a',
            '0' => 'o',
            '1' or '!' => 'i',
            '3' => 'e',
            '$' or '5' => 's',
            '7' => 't',
            _ => sign,
        };
}
