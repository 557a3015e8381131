using System.Text;
using HunanJiangxi.Data.Search;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>
/// What a visitor typed, cut into what the index knows: pieces of Chinese text and words of Latin letters or digits.
/// Traditional characters and full-width forms are read as their plain ones, names of the register are cut out of
/// running Chinese (浏阳上栗 is two names), and little words fall away.
/// </summary>
public sealed record SearchWords(IReadOnlyList<string> Pieces, IReadOnlyList<string> Latin)
{
    private const string LittleWords = "的和与及在了是之同跟";
    private const string UnitEndings = "省市县区";

    private const int LongestInitials = 4;

    private IReadOnlyList<string> _names = [];

    /// <summary>The whole of what was typed, as a name would be written.</summary>
    public string Whole { get; private init; } = "";

    public bool IsEmpty => Pieces.Count + Latin.Count == 0;

    /// <param name="text">As it was typed.</param>
    /// <param name="names">Chinese names of the register, the short ones: 浏阳, 教育.</param>
    public static SearchWords Of(string text, IEnumerable<string> names)
    {
        var plain = Folding.Fold(text).ToLowerInvariant();
        var known = names.Where(name => name.Length > 1).OrderByDescending(name => name.Length).ToList();
        var (pieces, latin) = (new List<string>(), new List<string>());
        foreach (var run in Runs(plain))
        {
            if (Folding.IsHan(run[0]))
            {
                // 2023年 is a number with its measure
                var isMeasured = latin.Count > 0 && char.IsAsciiDigit(latin[^1][^1]);
                pieces.AddRange(Cut(isMeasured ? run.TrimStart('年', '月', '日') : run, known));
            }
            else
            {
                latin.Add(run);
            }
        }

        // a lone character says little beside a word
        if (pieces.Exists(piece => piece.Length > 1) || latin.Count > 0)
        {
            pieces.RemoveAll(piece => piece.Length == 1);
        }

        return new SearchWords([.. pieces.Distinct()], [.. latin.Distinct()]) { Whole = plain.Trim(), _names = known };
    }

    /// <summary>Whether one of the words is this name, in Chinese, English or initials.</summary>
    public bool Names(BilingualText name) =>
        (name.Zh is { } zh && (Pieces.Contains(zh) || Latin.Contains(Initials(zh))))
        || (name.En is { } en && Latin.Contains(en.ToLowerInvariant()));

    /// <summary>The pieces as a question of pairs of characters.</summary>
    public string Pairs => All(Pieces.SelectMany(PairsOf).Distinct());

    /// <summary>For each Latin word what else it may mean: pinyin of two syllables or more, initials of names.</summary>
    public IReadOnlyList<string> Meanings => [.. Latin.Select(MeaningOf)];

    /// <summary>Pieces by their sound; null where a character has none that is known.</summary>
    public string? Sounds()
    {
        var syllables = Pieces.SelectMany(piece => piece).Select(Pinyin.SyllableOf).ToList();
        return syllables.Count < 2 || syllables.Contains(null) || Latin.Count > 0 ? null : Spoken(syllables!);
    }

    /// <summary>Every character of the pieces, wherever it stands; null where that says no more than the pieces do.</summary>
    public string? Scattered()
    {
        var letters = Pieces.SelectMany(piece => piece).Distinct().ToList();
        return Pieces.Any(piece => piece.Length > 2) ? All(letters.Select(letter => $"'{letter}':*")) : null;
    }

    private string MeaningOf(string word)
    {
        if (!word.All(char.IsAsciiLetterLower) || word.Length < 2)
        {
            return "";
        }

        var meanings = new List<string>();
        if (word.Length <= LongestInitials)
        {
            meanings.Add($"'i:{word}'");
            meanings.AddRange(_names.Where(name => Initials(name) == word).Select(PairsOf).Select(All));
        }

        if (Pinyin.Cut(word) is { Count: > 1 } syllables)
        {
            meanings.Add(Spoken(syllables));
        }

        return string.Join(" | ", meanings.Select(meaning => $"({meaning})"));
    }

    private static string Initials(string name) =>
        string.Concat(name.Select(letter => Pinyin.SyllableOf(letter) is { } syllable ? syllable[..1] : "-"));

    private static string Spoken(IEnumerable<string> syllables) =>
        All(syllables.Distinct().Select(syllable => $"'p:{syllable}'"));

    private static string All(IEnumerable<string> lexemes) => string.Join(" & ", lexemes);

    private static IEnumerable<string> PairsOf(string piece) =>
        piece.Length == 1
            ? [$"'{piece}':*"]
            : Enumerable.Range(0, piece.Length - 1).Select(at => $"'{piece.Substring(at, 2)}'");

    private static IEnumerable<string> Runs(string text)
    {
        var run = new StringBuilder();
        foreach (var letter in text.Append(' '))
        {
            var goesOn = run.Length > 0 && Sort(run[0]) == Sort(letter);
            if (run.Length > 0 && !goesOn)
            {
                yield return run.ToString();
                run.Clear();
            }

            if (Sort(letter) != 0)
            {
                run.Append(letter);
            }
        }
    }

    private static int Sort(char letter) =>
        Folding.IsHan(letter) ? 1
        : Folding.IsLatin(letter) ? 2
        : 0;

    private static IEnumerable<string> Cut(string run, List<string> known)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < run.Length; )
        {
            var name = known.Find(one => string.CompareOrdinal(run, at, one, 0, one.Length) == 0);
            if (name is null && !LittleWords.Contains(run[at], StringComparison.Ordinal))
            {
                rest.Append(run[at++]);
                continue;
            }

            if (rest.Length > 0)
            {
                yield return rest.ToString();
                rest.Clear();
            }

            if (name is null)
            {
                at++;
                continue;
            }

            yield return name;
            at += name.Length;
            // 浏阳市 is 浏阳
            if (at < run.Length && UnitEndings.Contains(run[at], StringComparison.Ordinal))
            {
                at++;
            }
        }

        if (rest.Length > 0)
        {
            yield return rest.ToString();
        }
    }
}
