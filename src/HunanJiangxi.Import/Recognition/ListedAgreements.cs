using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// The lines below a sentence that says what was signed: "1. Framework Agreement on the Joint Use of Water (Liling,
/// Xiangdong)". One for a document, asked sentence after sentence.
/// </summary>
internal sealed class ListedAgreements(LanguageVocabulary words, AgreementNames names)
{
    /// <summary>So many sentences without an item end the list.</summary>
    private const int Patience = 3;
    private const int LongestName = 160;

    private static readonly string[] s_finite =
    [
        " is ",
        " are ",
        " was ",
        " were ",
        " will ",
        " has ",
        " have ",
        " had ",
    ];

    private int _left;

    /// <summary>A headline may say already that papers were signed.</summary>
    public void Begin(string title) => _left = IsHead(Folding.Fold(title)) ? Patience : 0;

    public AgreementReading? Read(string text, Sentence sentence)
    {
        if (sentence.IsChinese)
        {
            return ReadChinese(sentence);
        }

        if (_left > 0 && HasLineForItself(text, sentence) && Item(sentence) is { } item)
        {
            _left = Patience;
            return item;
        }

        _left = IsHead(sentence.Folded) ? Patience : _left - 1;
        return null;
    }

    // 《甲协议》 in a line of its own, below 签署三项合作文件
    private AgreementReading? ReadChinese(Sentence sentence)
    {
        if (sentence.Names is [var name] && IsWhole(sentence.Folded, name))
        {
            var isSigned = _left > 0 && names.IsInstrument(sentence.Folded[(name.Start + 1)..(name.End - 1)]);
            return isSigned ? names.Named(sentence, name) : null;
        }

        _left = IsHead(sentence.Folded) ? Patience : _left - 1;
        return null;
    }

    private static bool IsWhole(string folded, Span name) =>
        folded[name.Start] == '《'
        && name.Start <= 4
        && folded.AsSpan(0, name.Start).Trim("0123456789.、() 一二三四五六七八九十·-").IsEmpty
        && folded.AsSpan(name.End).Trim("。;,、 ").IsEmpty;

    private static bool HasLineForItself(string text, Sentence sentence)
    {
        var begin = sentence.Start;
        while (begin > 0 && text[begin - 1] != '\n')
        {
            begin--;
            if (char.IsLetter(text[begin]))
            {
                return false;
            }
        }

        var end = sentence.Start + sentence.Text.Length;
        while (end < text.Length && char.IsWhiteSpace(text[end]) && text[end] != '\n')
        {
            end++;
        }

        return end >= text.Length || text[end] == '\n';
    }

    private bool IsHead(string folded) =>
        words.Words("agreement-verb").First(folded, 0, folded.Length) is { } verb
        && !words.Words("agreement-not-yet").IsIn(folded, Math.Max(0, verb.Start - 32), verb.Start)
        && !(
            words.Language == Domain.Values.Language.Zh
            && words.Words("agreement-future").IsIn(folded, Math.Max(0, verb.Start - 32), verb.Start)
        )
        && words.Words("signed-papers").IsIn(folded);

    // "The agreement calls on both sides to …" tells of it and names none
    private bool IsAboutIt(string folded, int start, int end)
    {
        var head = folded.AsSpan(start);
        return (head.StartsWith("The ") || head.StartsWith("This "))
            && words.Words("agreement-noun").TryMatchAt(folded, folded.IndexOf(' ', start) + 1, end, out var noun)
            && noun.End < end
            && folded[noun.End] == ' '
            && !words.Words("complement").TryMatchAt(folded, noun.End + 1, end, out _);
    }

    // "… praised the agreement and the working rules": a name has no article before its noun
    private bool IsMentioned(string folded, int start, int end) =>
        words.Words("agreement-noun").First(folded, start, end) is { } noun
        && folded.AsSpan(start, noun.Start - start) is var head
        && (head.EndsWith(" the ") || head.EndsWith(" this ") || head.EndsWith(" an ") || head.EndsWith(" a "));

    // "Chuzhou signed a tourism agreement with Yangpu": a sentence with its verb, no item
    private bool IsTold(string folded, int start, int end) =>
        words.Words("agreement-noun").First(folded, start, end) is { } noun
        && words.Words("agreement-verb").IsIn(folded, start, noun.Start);

    private AgreementReading? Item(Sentence sentence)
    {
        var folded = sentence.Folded;
        var start = 0;
        while (start < folded.Length && !char.IsAsciiLetter(folded[start]))
        {
            start++;
        }

        var end = folded.IndexOf('(', start);
        end = end < 0 ? folded.Length : end;
        while (end > start && folded[end - 1] is ' ' or '.' or ';' or ',' or '"' or '”')
        {
            end--;
        }

        var isName =
            end - start is > 12 and < LongestName
            && char.IsAsciiLetterUpper(sentence.Text[start])
            && words.Words("agreement-noun").IsIn(folded, start, end)
            && !IsAboutIt(folded, start, end)
            && !IsMentioned(folded, start, end)
            && !IsTold(folded, start, end)
            && !Array.Exists(s_finite, verb => folded.IndexOf(verb, start, end - start, StringComparison.Ordinal) >= 0);
        var name = isName ? sentence.Text[start..end] : "";
        return isName && names.IsInstrument(name)
            ? new AgreementReading(name, names.KindOf(name), start, end) { IsNamed = true }
            : null;
    }
}
