using System.Text.RegularExpressions;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>What a figure is called, and which words prove it.</summary>
internal sealed partial class FigureName(LanguageVocabulary words)
{
    private const int Longest = 60;

    public string NameOf(Sentence sentence, QuantityFinding quantity)
    {
        var span = Evidence(sentence, quantity);
        return sentence.IsChinese ? ChineseName(sentence, span, quantity) : EnglishName(sentence, quantity);
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

    private string ChineseName(Sentence sentence, Span span, QuantityFinding quantity)
    {
        var after = sentence.Folded[quantity.Stop..Math.Max(quantity.Stop, span.End)];
        var tail = Counted(Head(after, [',', '。', ';', '、', '(', '”'], 24).Trim());
        if (quantity.UnitKind is "count" or "party" && tail.Length > 1 && !IsListed(tail))
        {
            return Shorten($"{tail}数");
        }

        var head = ChineseHead(sentence, span, quantity);
        return Shorten(
            head.Length >= 2 ? head
            : tail.Length > 0 ? tail
            : quantity.Text
        );
    }

    // 12、15和18家: what follows is the next of the list
    private static bool IsListed(string tail) =>
        tail.Length > 1
        && tail[0] is '和' or '及' or '与'
        && (char.IsAsciiDigit(tail[1]) || ChineseNumber.IsPart(tail[1]));

    // the words between the figure before it, or its clause's beginning, and the figure
    private string ChineseHead(Sentence sentence, Span span, QuantityFinding quantity)
    {
        var start = Math.Max(span.Start, sentence.ClauseAt(quantity.Start).Start);
        var older = sentence.Found.Quantities.LastOrDefault(other =>
            other.Stop <= quantity.Start && other.Start >= start && other.UnitKind is "measure" or "count"
        );
        var shared =
            older is not null && sentence.Folded.AsSpan(older.Stop, quantity.Start - older.Stop).Trim().Length <= 2;
        if (shared)
        {
            // 12、15和18家 are one list
            return ChineseHead(sentence, span, older!);
        }

        var from = older?.Stop ?? start;
        var isChange = older is not null && words.Words("changed-to").IsIn(sentence.Folded, older.Stop, quantity.Start);
        from = isChange ? start : from;
        var stop = isChange ? older!.Start : quantity.Start;
        var place = sentence.Found.Places.FirstOrDefault(place =>
            place.Start <= from + 3 && place.Start >= from && stop - place.Stop > 2
        );
        from = place is null || IsNamePart(sentence, place) ? from : place.Stop;
        foreach (var date in sentence.Found.Dates)
        {
            from = date.Start <= from + 3 && date.Stop > from && date.Stop < stop ? date.Stop : from;
        }

        return Edges(sentence.Folded[Math.Min(from, stop)..stop]);
    }

    // 井冈山至韶山的红色专列
    private static bool IsNamePart(Sentence sentence, PlaceFinding place) =>
        place.Stop < sentence.Folded.Length
        && sentence.Folded[place.Stop] is '至' or '到' or '-' or '、' or '和' or '与';

    // 高频政务服务事项实现跨省通办: what is counted ends before its verb
    private string Counted(string tail)
    {
        var verb = words.Words("done").First(tail, Math.Min(2, tail.Length), tail.Length);
        return verb is { } match && match.Start >= 2 ? tail[..match.Start].TrimEnd('的') : tail;
    }

    private string EnglishName(Sentence sentence, QuantityFinding quantity)
    {
        var folded = sentence.Folded;
        // the first of "300 to 400 tonnes of water" is called what the second is
        var next = sentence.Found.Quantities.FirstOrDefault(other => other.Start >= quantity.Stop);
        if (
            next is not null
            && next.UnitCode == quantity.UnitCode
            && quantity.Stop == quantity.NumberStop
            && folded.AsSpan(quantity.Stop, next.NumberStart - quantity.Stop).Trim()
                is "to"
                    or "-"
                    or ","
                    or "and"
                    or ", and"
        )
        {
            return EnglishName(sentence, next);
        }

        // "nine of the projects"
        var from = EnglishShare.TheirEnd(folded, quantity.NumberStop) ?? quantity.NumberStop;
        var noun = folded[Math.Min(from, quantity.Stop)..quantity.Stop].TrimStart('+', '-', ' ');
        var tail = Phrase(folded[quantity.Stop..]);
        if (quantity.UnitKind is "count" or "party")
        {
            var before = noun.Length > 0 ? "" : EnglishHead(sentence, quantity);
            noun =
                noun.Length > 0 ? noun
                : before.Length >= 3 ? before
                : quantity.Unit;
            return Shorten(
                noun.Length > 0
                    ? $"{noun}{(tail.StartsWith("of ", StringComparison.Ordinal) || tail.StartsWith("between ", StringComparison.Ordinal) ? " " + tail : "")}"
                    : EnglishHead(sentence, quantity)
            );
        }

        var head = EnglishHead(sentence, quantity);
        var rest = Edges(tail);
        var isOf = quantity.UnitCode != "percent" && tail.StartsWith("of ", StringComparison.Ordinal);
        return Shorten(
            isOf && rest.Length >= 3 ? rest
            : head.Length >= 3 ? head
            : rest.Length >= 3 ? rest
            : quantity.Text
        );
    }

    private string EnglishHead(Sentence sentence, QuantityFinding quantity)
    {
        var start = ClauseStart(sentence.Folded, quantity.Start);
        var older = sentence.Found.Quantities.LastOrDefault(other =>
            other.Stop <= quantity.Start && other.Start >= start && other.UnitKind != "party"
        );
        if (
            older is not null
            && sentence.Folded.AsSpan(older.Stop, quantity.Start - older.Stop).Trim() is "to" or "and" or ""
        )
        {
            // "from 12 percent to 18 percent", "12, 15 and 18 homestays"
            return older.UnitKind == quantity.UnitKind ? EnglishHead(sentence, older) : "";
        }

        start = Math.Max(start, older?.Stop ?? 0);
        var head = sentence.Folded[start..quantity.Start];
        // "of which", "and a registered population of"
        var and = head.LastIndexOf(" and ", StringComparison.Ordinal);
        head = and > 0 && older is not null ? head[(and + 5)..] : head;
        if (
            head.TrimEnd().EndsWith(" of", StringComparison.Ordinal)
            && Determiner().Match(head) is { Success: true } determiner
        )
        {
            head = head[(determiner.Index + determiner.Length)..];
        }

        head = Edges(head);
        return head.Length <= Longest ? head : head[(head.IndexOf(' ', head.Length - Longest) + 1)..];
    }

    private static int ClauseStart(string folded, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (folded[i] is ';' or ':' or '(' || (folded[i] == ',' && !char.IsAsciiDigit(folded[i - 1])))
            {
                return i + 1;
            }
        }

        return 0;
    }

    // up to the next verb, relative clause or stop
    private static string Phrase(string text)
    {
        var end = text.IndexOfAny([',', ';', '.', '(', ':']);
        text = end >= 0 ? text[..end] : text;
        foreach (
            var word in (ReadOnlySpan<string>)
                [
                    " and ",
                    " have ",
                    " has ",
                    " had ",
                    " was ",
                    " were ",
                    " are ",
                    " is ",
                    " can ",
                    " that ",
                    " which ",
                    " who ",
                    " will ",
                    " since ",
                    " during ",
                    " so far",
                    " to the ",
                ]
        )
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            text = at >= 0 ? text[..at] : text;
        }

        return text.Trim();
    }

    private string Edges(string text)
    {
        var (lead, trail) = (words.Words("figure-name-lead"), words.Words("figure-name-trail"));
        char[] blanks = [' ', ',', '、', ':', '"', '(', '-'];
        text = text.Trim(blanks);
        while (trail.EndingAt(text, text.Length) is { } last && last.Start > 0)
        {
            text = text[..last.Start].TrimEnd(blanks);
        }

        // 共享床位, 共建园区: the same character, and no word that leads to a total
        while (
            text.Length > 0
            && text is not ['共', '享' or '建' or '管' or '育' or '用', ..]
            && lead.TryMatchAt(text, 0, text.Length, out var first)
        )
        {
            if (first.End >= text.Length)
            {
                return words.Language == Domain.Values.Language.Zh ? text : "";
            }

            text = text[first.End..].TrimStart(blanks);
        }

        foreach (var list in (ReadOnlySpan<string>)["done", "planned", "growth"])
        {
            while (
                words.Language == Domain.Values.Language.Zh
                && words.Words(list).EndingAt(text, text.Length) is { } match
                && match.Start > 1
            )
            {
                text = text[..match.Start].TrimEnd(' ', '了', '至', '到', '由', '从', '的');
            }
        }

        // a quotation mark that lost its fellow
        return text.Contains('“') == text.Contains('”')
            ? text
            : text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
    }

    private static string Head(string text, char[] stops, int longest)
    {
        var at = text.IndexOfAny(stops);
        text = at >= 0 ? text[..at] : text;
        return text.Length <= longest ? text : text[..Math.Max(longest / 2, text.LastIndexOf(' ', longest))];
    }

    // the last article of "has a total area of"
    [GeneratedRegex(" (?:an?|the|its|their) ", RegexOptions.RightToLeft, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Determiner();

    private static string Shorten(string text) => text.Length <= Longest ? text : text[..Longest].TrimEnd();
}
