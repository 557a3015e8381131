namespace HunanJiangxi.Import.Vocabulary;

/// <summary>
/// Full-width forms, typographic quotes, dashes, odd spaces and traditional characters in their plain form, one
/// character for one character, so that patterns are written once and offsets stay those of the text.
/// </summary>
public static class Folding
{
    private static readonly char[] Plain = Table();

    /// <summary>The same number of characters, each in its plain form; what has none stays.</summary>
    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                var plain = Plain;
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = plain[source[i]];
                }
            }
        );

    /// <summary>An ASCII letter or digit.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>A unified ideograph, or the zero 〇.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or '\u3007';

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Typographic((char)i);
        }

        foreach (var pair in VocabularyFiles.Read<List<string>>("traditional").SelectMany(static row => row.Split(' ')))
        {
            table[pair[0]] = pair[1];
        }

        return table;
    }

    private static char Typographic(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5D' => (char)(c - 0xFEE0),
            '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\t' => ' ',
            // inside a sentence that was broken after so many letters
            '\n' or '\r' => ' ',
            '\u2018' or '\u2019' or '\u02BC' => '\'',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u301C' or '\uFF5E' =>
                '-',
            '~' => '-',
            '\u2047' => '?',
            _ => c,
        };
}
