using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>A field of a byline: 来源:湖南日报, "Source: Xinhua | …".</summary>
internal static class LabelledField
{
    /// <summary>The value after the first label of the list; null when the line is longer than that, or has none.</summary>
    public static string? Read(LanguageVocabulary words, string list, string line, string folded, int longest)
    {
        if (folded.Length > longest)
        {
            return null;
        }

        foreach (var label in words.Boilerplate(list).Find(folded))
        {
            var at = label.End;
            while (at < folded.Length && folded[at] == ' ')
            {
                at++;
            }

            if (at >= folded.Length || folded[at] != ':')
            {
                continue;
            }

            at++;
            while (at < folded.Length && folded[at] == ' ')
            {
                at++;
            }

            var end = EndOfName(folded, at, words.Language);
            var name = line[at..end].Trim(' ', '\u00A0', '\u3000', '《', '》', ')', '）', ']');
            if (name.Length is > 0 and <= 60)
            {
                return name;
            }
        }

        return null;
    }

    // up to the next field of the line: two blanks, a bar, in Chinese any blank, or a date
    private static int EndOfName(string folded, int at, Language language)
    {
        for (var i = at; i < folded.Length; i++)
        {
            var stop =
                folded[i] is '|' or ')' or ']' or '。' or ';'
                || (
                    folded[i] == ' '
                    && (
                        language == Language.Zh
                        || (
                            i + 1 < folded.Length
                            && (folded[i + 1] is ' ' or '|' or '-' || char.IsAsciiDigit(folded[i + 1]))
                        )
                    )
                )
                || (folded[i] is ',' && language == Language.En);
            if (stop)
            {
                return i;
            }
        }

        return folded.Length;
    }
}
