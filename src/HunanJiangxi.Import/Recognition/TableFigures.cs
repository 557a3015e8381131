using System.Buffers;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>A figure of a table with the name that its row and its column give it.</summary>
internal sealed record TableFigure(Sentence Row, QuantityFinding Quantity, string Name);

/// <summary>
/// Figures of tables, whose cells hold bare numbers: the unit stands in the head of the column, 投资额(亿元), in a column
/// of units, or beside the label of the row. A number whose unit nothing tells is left out.
/// </summary>
internal sealed class TableFigures(LanguageVocabulary words)
{
    private const int LongestNumber = 14;
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,");
    private static readonly SearchValues<char> s_bars = SearchValues.Create("|｜\t");

    private readonly ChineseQuantityRecognizer _quantities = new(words);

    public IEnumerable<TableFigure> Find(IReadOnlyList<Sentence> sentences)
    {
        for (var first = 0; first < sentences.Count; )
        {
            var head = Cells(sentences[first]);
            var last = first;
            while (head.Count >= 2 && last + 1 < sentences.Count && IsNext(sentences, first, last, head.Count))
            {
                last++;
            }

            if (last > first && !head.Exists(cell => IsNumber(sentences[first], cell)))
            {
                foreach (var figure in OfRows(sentences, first, last, head))
                {
                    yield return figure;
                }
            }

            first = last + 1;
        }
    }

    // a row without any number below one that has some is the head of the next table
    private static bool IsNext(IReadOnlyList<Sentence> sentences, int first, int last, int count)
    {
        var (row, next) = (sentences[last], sentences[last + 1]);
        var cells = Cells(next);
        return cells.Count == count
            && (
                last == first
                || cells.Exists(cell => IsNumber(next, cell))
                || !Cells(row).Exists(cell => IsNumber(row, cell))
            );
    }

    private IEnumerable<TableFigure> OfRows(IReadOnlyList<Sentence> sentences, int first, int last, List<Span> head)
    {
        var heads = head.ConvertAll(cell => sentences[first].Folded[cell.Start..cell.End]);
        var units = heads.FindIndex(words.Words("table-unit").IsWhole);
        for (var i = first + 1; i <= last; i++)
        {
            var row = sentences[i];
            var cells = Cells(row);
            var named = heads.FindIndex(text => !words.Words("table-number").IsWhole(text));
            if (named < 0)
            {
                yield break;
            }

            var label = row.Folded[cells[named].Start..cells[named].End];
            for (var column = named + 1; column < cells.Count; column++)
            {
                var unit =
                    UnitOf(heads[column])
                    ?? (units >= 0 ? row.Folded[cells[units].Start..cells[units].End] : UnitOf(label));
                if (
                    unit is not null
                    && IsNumber(row, cells[column])
                    && !words.Words("table-number").IsWhole(heads[column])
                    && Read(row, cells[column], unit) is { } quantity
                )
                {
                    yield return new TableFigure(row, quantity, NameOf(label, heads[column]));
                }
            }
        }
    }

    private QuantityFinding? Read(Sentence row, Span cell, string unit)
    {
        var number = row.Folded[cell.Start..cell.End];
        var written = number + unit;
        return
            _quantities.Find(written, written, []) is [{ Start: 0 } whole]
            && whole.Stop == written.Length
            && whole.UnitKind is "measure" or "count"
            ? whole with
            {
                Start = cell.Start,
                Length = cell.Length,
                Text = number,
                NumberStart = cell.Start,
                NumberStop = cell.End,
            }
            : null;
    }

    // 投资额(亿元), 增长%
    private static string? UnitOf(string text)
    {
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' ? text[(open + 1)..^1].Trim()
            : text[^1] == '%' ? "%"
            : null;
    }

    private string NameOf(string label, string head) =>
        words.Words("table-value").IsWhole(Bare(head)) ? Bare(label) : Bare(label) + Bare(head);

    private static string Bare(string text)
    {
        var open = text.IndexOf('(');
        return (open > 0 ? text[..open] : text).Trim().TrimEnd('%');
    }

    private static bool IsNumber(Sentence row, Span cell) =>
        cell.Length is > 0 and <= LongestNumber
        && char.IsAsciiDigit(row.Folded[cell.Start])
        && row.Folded.AsSpan(cell.Start, cell.Length).IndexOfAnyExcept(s_digits) < 0;

    private static List<Span> Cells(Sentence sentence)
    {
        // folding makes a blank of a tab
        var text = sentence.Text;
        var cells = new List<Span>();
        if (!sentence.IsChinese || text.AsSpan().IndexOfAny(s_bars) < 0)
        {
            return cells;
        }

        for (var at = 0; at < text.Length; )
        {
            var length = text.AsSpan(at).IndexOfAny(s_bars);
            var end = length < 0 ? text.Length : at + length;
            var (start, stop) = (at, end);
            while (start < stop && text[start] is ' ' or '\u3000')
            {
                start++;
            }

            while (stop > start && text[stop - 1] is ' ' or '\u3000')
            {
                stop--;
            }

            if (stop > start)
            {
                cells.Add(new Span(start, stop));
            }

            at = end + 1;
        }

        return cells;
    }
}
