using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What an event is called, and which words prove it.</summary>
internal sealed class EventWording(LanguageVocabulary words)
{
    private const int Longest = 260;

    /// <summary>The words of the happening, its date left out where it leads the clause.</summary>
    public string What(Sentence sentence, DateFinding date, Span scope)
    {
        var after = sentence.Trimmed(new Span(date.Stop, Math.Max(date.Stop, scope.End)));
        var leads = IsLead(sentence, date, scope);
        if (leads && after.Length >= 6)
        {
            return Shortened(sentence.Slice(after));
        }

        var whole = sentence.Trimmed(scope);
        return Shortened(sentence.Slice(whole));
    }

    /// <summary>The clauses from the date, or from the subject before it, to the end of its part of the sentence.</summary>
    public Span Evidence(Sentence sentence, DateFinding date, Span scope)
    {
        var span = new Span(Math.Min(scope.Start, date.Start), Math.Max(scope.End, date.Stop));
        if (words.Language == Language.En)
        {
            span = new Span(span.Start, sentence.Folded.Length);
            var next = sentence.Found.Dates.FirstOrDefault(other => other.Start > date.Stop && other.Date is not null);
            span = next is not null && scope.End < sentence.Folded.Length ? new Span(span.Start, scope.End) : span;
        }

        return sentence.Trimmed(span);
    }

    public Span FirstClauses(Sentence sentence, int count)
    {
        var last = Math.Min(count, sentence.Clauses.Count) - 1;
        return sentence.Trimmed(
            new Span(0, words.Language == Language.En ? sentence.Text.Length : sentence.Clauses[last].End)
        );
    }

    public string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var cut = text.LastIndexOfAny(words.Language == Language.Zh ? [',', '\uFF0C', '、', '》'] : [' '], Longest);
        return text[..(cut > 60 ? cut + (text[cut] == '》' ? 1 : 0) : Longest)].TrimEnd(' ', ',', '\uFF0C');
    }

    /// <summary>The share of letter pairs that two texts have in common, of the shorter one's.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        var least = Math.Min(a.Count, b.Count);
        return least == 0 ? 0 : (double)a.Count(b.Contains) / least;
    }

    private static HashSet<string> Pairs(string text)
    {
        var folded = Folding.Fold(text).ToLowerInvariant();
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        if (Folding.IsHan(folded.FirstOrDefault(Folding.IsHan)))
        {
            for (var i = 0; i + 1 < folded.Length; i++)
            {
                pairs.Add(folded.Substring(i, 2));
            }

            return pairs;
        }

        pairs.UnionWith(
            folded
                .Split([' ', ',', '.', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)
                .Where(static word => word.Length > 3)
        );
        return pairs;
    }

    private static bool IsLead(Sentence sentence, DateFinding date, Span scope)
    {
        var head = sentence.Folded[scope.Start..Math.Max(scope.Start, date.Start)].Trim(' ', ',');
        return head.Length <= (sentence.IsChinese ? 2 : 9);
    }
}
