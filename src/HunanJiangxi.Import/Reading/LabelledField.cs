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

            // 来源丨湖南日报, 文/李明: in Chinese a stroke stands for the colon at the beginning of a line
            var isLabel =
                at < folded.Length
                && (
                    folded[at] == ':'
                    || (words.Language == Language.Zh && label.Start == 0 && folded[at] is '|' or '丨')
                );
            if (!isLabel)
            {
                continue;
            }

            at++;
            while (at < folded.Length && folded[at] == ' ')
            {
                at++;
            }

            var end = EndOfName(folded, at, words);
            var name = line[at..end].Trim(' ', '\u00A0', '\u3000', '《', '》', ')', '）', ']');
            if (name.Length is > 0 and <= 60)
            {
                return name;
            }
        }

        return null;
    }

    // up to the next field of the line: two blanks, a bar, in Chinese any blank, or a date
    private static int EndOfName(string folded, int at, LanguageVocabulary words)
    {
        for (var i = at; i < folded.Length; i++)
        {
            var stop =
                folded[i] is '|' or ')' or ']' or '。' or ';'
                || (
                    folded[i] == ' '
                    && (
                        words.Language == Language.Zh
                        || (
                            i + 1 < folded.Length
                            && (folded[i + 1] is ' ' or '|' or '-' || char.IsAsciiDigit(folded[i + 1]))
                        )
                    )
                )
                || (folded[i] is ',' && words.Language == Language.En);
            if (stop)
            {
                return NextLabel(folded, at, i, words);
            }
        }

        return NextLabel(folded, at, folded.Length, words);
    }

    // "Source: Daily Font Size: …", 来源:晚报编辑:…
    private static int NextLabel(string folded, int at, int end, LanguageVocabulary words)
    {
        var colon = folded.IndexOf(':', at, end - at);
        if (colon <= at)
        {
            return end;
        }

        if (words.Boilerplate("label").EndingAt(folded[at..colon], colon - at) is { } label)
        {
            return at + label.Start;
        }

        // in English a field's name is a word before its colon, whether known or not
        var word = folded.LastIndexOf(' ', colon - 1);
        return words.Language == Language.En && word > at ? word : end;
    }
}
