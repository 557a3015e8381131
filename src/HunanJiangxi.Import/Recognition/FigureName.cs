using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What a figure is called, and which words prove it.</summary>
internal sealed class FigureName(LanguageVocabulary words)
{
    private const int Longest = 60;

    public string NameOf(Sentence sentence, QuantityFinding quantity)
    {
        var span = Evidence(sentence, quantity);
        var before = sentence.Folded[span.Start..Math.Max(span.Start, quantity.Start)];
        var after = sentence.Folded[quantity.Stop..Math.Max(quantity.Stop, span.End)];
        return sentence.IsChinese ? ChineseName(before, after, quantity) : EnglishName(before, after, quantity);
    }

    /// <summary>The figure's clause; with the clause before it when it opens with the figure and has no subject.</summary>
    public static Span Evidence(Sentence sentence, QuantityFinding quantity)
    {
        if (!sentence.IsChinese)
        {
            return sentence.Trimmed(new Span(0, sentence.Text.Length));
        }

        var index = sentence.ClauseIndexAt(quantity.Start);
        var clause = sentence.Clauses[index];
        var lead = sentence.Trimmed(new Span(clause.Start, Math.Max(clause.Start, quantity.Start))).Length;
        var needsMore = index > 0 && (lead < 3 || clause.Length < 14);
        return sentence.Trimmed(needsMore ? new Span(sentence.Clauses[index - 1].Start, clause.End) : clause);
    }

    private string ChineseName(string before, string after, QuantityFinding quantity)
    {
        var head = Tail(before, [',', '。', ';', ':'], Longest).Trim(' ', ',', '、', '”', '“');
        head = Strip(head);
        var tail = Head(after, [',', '。', ';', '、', '(', '”'], 24).Trim();
        var counted = quantity.UnitKind is "count" or "party" && tail.Length is > 1;
        return Shorten(
            counted ? $"{tail}数"
            : head.Length >= 2 ? head
            : tail.Length > 0 ? tail
            : quantity.Text
        );
    }

    private static string EnglishName(string before, string after, QuantityFinding quantity)
    {
        if (quantity.UnitKind is "count" or "party")
        {
            var end = quantity.Text.Length;
            var noun = quantity
                .Text[Math.Min(quantity.NumberStart - quantity.Start, end)..]
                .TrimStart("0123456789,.+ ".ToCharArray());
            return Shorten((noun + Head(after, [',', ';', '.', '('], 40)).Trim());
        }

        var head = Tail(before, [',', ';', ':', '('], Longest).Trim();
        return Shorten(head.Length >= 4 ? head : (quantity.Text + after).Trim());
    }

    private string Strip(string head)
    {
        foreach (var list in (ReadOnlySpan<string>)["done", "planned", "growth"])
        {
            while (words.Words(list).EndingAt(head, head.Length) is { } match && match.Start > 1)
            {
                head = head[..match.Start].TrimEnd(' ', '了', '至', '到');
            }
        }

        return head;
    }

    private static string Tail(string text, char[] stops, int longest)
    {
        var at = text.LastIndexOfAny(stops, Math.Max(0, text.Length - 2));
        text = at >= 0 ? text[(at + 1)..] : text;
        return text.Length <= longest ? text : text[(text.IndexOf(' ', text.Length - longest) + 1)..];
    }

    private static string Head(string text, char[] stops, int longest)
    {
        var at = text.IndexOfAny(stops);
        text = at >= 0 ? text[..at] : text;
        return text.Length <= longest ? text : text[..Math.Max(longest / 2, text.LastIndexOf(' ', longest))];
    }

    private static string Shorten(string text) => text.Length <= Longest ? text : text[..Longest].TrimEnd();
}
