using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Cuts a line into sentences and a sentence into clauses; names in marks are kept whole.</summary>
internal sealed class SentenceSplitter(
    LanguageVocabulary words,
    TextRecognizer recognizer,
    DateMemory dates,
    SentencePhrases phrases
)
{
    // no sentence of a report is longer; a text without any full stop is read in pieces, in linear time
    private const int LongestSentence = 1200;

    private readonly bool _isChinese = words.Language == Language.Zh;

    public IEnumerable<Sentence> Split(string text, int start, int length, DateOnly? reference)
    {
        var line = Folding.Fold(text.Substring(start, length));
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsEnd(line, i) && i - from < LongestSentence)
            {
                continue;
            }

            var end = i + 1;
            while (end < line.Length && line[end] is '”' or '"' or '\'' or ')' or '」' && !StartsWord(line, end))
            {
                end++;
            }

            if (Make(text, start, from, end, reference) is { } sentence)
            {
                yield return sentence;
            }

            (from, i) = (end, end - 1);
        }

        if (Make(text, start, from, line.Length, reference) is { } last)
        {
            yield return last;
        }
    }

    private static bool StartsWord(string line, int at) =>
        line[at] is '"' or '\'' && at + 1 < line.Length && char.IsLetterOrDigit(line[at + 1]);

    private bool IsEnd(string line, int at)
    {
        var c = line[at];
        if (c is '。' or '!' or '?' || (c == ';' && _isChinese))
        {
            return c == '。' || !IsInTitle(line, at);
        }

        if (c != '.' || _isChinese || at + 1 >= line.Length)
        {
            return false;
        }

        var next = line[at + 1];
        if (next is not (' ' or '"' or '”' or ')' or '\''))
        {
            return false;
        }

        return !words.Words("abbreviations").EndingAt(line, at, 12).HasValue
            && !IsInitial(line, at)
            && !GoesOn(line, at + 1);
    }

    // 《甲区?乙区协作协议》: a mirror wrote a mark for a dot
    private static bool IsInTitle(string line, int at)
    {
        const int Reach = 40;
        var head = line.AsSpan(Math.Max(0, at - Reach), Math.Min(at, Reach));
        var open = head.LastIndexOf('《');
        var tail = line.AsSpan(at, Math.Min(Reach, line.Length - at));
        return open >= 0
            && head[open..].IndexOf('》') < 0
            && tail.IndexOf('》') is > 0 and var close
            && tail[..close].IndexOf('《') < 0;
    }

    // "J. Smith", "U.S. dollars"
    private static bool IsInitial(string line, int at) =>
        at > 0 && char.IsUpper(line[at - 1]) && (at == 1 || line[at - 2] is ' ' or '.');

    private static bool GoesOn(string line, int at)
    {
        while (at < line.Length && line[at] is ' ')
        {
            at++;
        }

        return at < line.Length && char.IsLower(line[at]);
    }

    private Sentence? Make(string text, int lineStart, int from, int end, DateOnly? reference)
    {
        while (from < end && char.IsWhiteSpace(text[lineStart + from]))
        {
            from++;
        }

        while (end > from && char.IsWhiteSpace(text[lineStart + end - 1]))
        {
            end--;
        }

        if (end - from < 2)
        {
            return null;
        }

        var own = text.Substring(lineStart + from, end - from).Replace('\r', ' ').Replace('\n', ' ');
        var folded = Folding.Fold(own);
        phrases.Add(folded);
        var names = NamesIn(folded);
        return new Sentence
        {
            Start = lineStart + from,
            Text = own,
            Folded = folded,
            Language = words.Language,
            Found = recognizer.Read(own, folded, words.Language, reference, dates),
            Names = names,
            Clauses = ClausesOf(folded, names),
        };
    }

    private static List<Span> NamesIn(string folded)
    {
        var names = new List<Span>();
        for (var i = 0; i < folded.Length; i++)
        {
            var close = folded[i] switch
            {
                '《' => '》',
                '“' => '”',
                '"' => '"',
                '「' => '」',
                '‹' => '›',
                _ => '\0',
            };
            if (close == '\0')
            {
                continue;
            }

            var end = folded.IndexOf(close, i + 1);
            if (end > i + 1 && end - i < 240 && !IsSpeech(folded, i, end))
            {
                names.Add(new Span(i, end + 1));
                i = end;
            }
        }

        return names;
    }

    // “…,” he said: what ends in a comma or a full stop inside its marks is somebody's words
    private static bool IsSpeech(string folded, int open, int close) =>
        folded[open] != '《'
        && folded[close - 1] is ',' or '.' or '。' or '!' or '?'
        && !(folded[close - 1] is ',' or '.' && IsTitled(folded.AsSpan(open + 1, close - open - 2)));

    // “Agreement on Border Patrols.”: American marks stand behind the stop, after a name as well
    private static bool IsTitled(ReadOnlySpan<char> quoted)
    {
        const int LongestTitle = 160;
        if (quoted.Length > LongestTitle || quoted.IsEmpty || !char.IsAsciiLetterUpper(quoted[0]))
        {
            return false;
        }

        var (words, capitals) = (0, 0);
        foreach (var range in quoted.Split(' '))
        {
            var word = quoted[range];
            if (word.Length > 3)
            {
                words++;
                capitals += char.IsAsciiLetterUpper(word[0]) ? 1 : 0;
            }
        }

        return words >= 2 && capitals * 5 >= words * 4;
    }

    private List<Span> ClausesOf(string folded, List<Span> names)
    {
        var clauses = new List<Span>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            depth += folded[i] switch
            {
                '(' => 1,
                ')' when depth > 0 => -1,
                _ => 0,
            };
            if (depth == 0 && IsClauseEnd(folded, i) && !names.Exists(name => name.Holds(i)))
            {
                clauses.Add(new Span(from, i + 1));
                from = i + 1;
            }
        }

        if (from < folded.Length)
        {
            clauses.Add(new Span(from, folded.Length));
        }

        return clauses;
    }

    private bool IsClauseEnd(string folded, int at)
    {
        var c = folded[at];
        if (c is ';' || (c == ':' && !IsBetweenDigits(folded, at)))
        {
            return true;
        }

        return _isChinese
            ? c == ',' && !IsBetweenDigits(folded, at)
            : c == '-' && at > 0 && folded[at - 1] == '-' && at + 1 < folded.Length && folded[at + 1] == ' ';
    }

    private static bool IsBetweenDigits(string folded, int at) =>
        at > 0 && at + 1 < folded.Length && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1]);
}
