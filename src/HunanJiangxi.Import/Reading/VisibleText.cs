using System.Text;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Writes the text that a reader sees: inline text joined, blocks on lines of their own, the short cells of a table
/// row on one line with tabs between.
/// </summary>
internal sealed class VisibleText
{
    // a longer cell is a column of a laid-out page, not an entry of a table
    private const int LongestEntry = 120;

    private readonly StringBuilder _text = new();
    private readonly Stack<Row> _rows = new();
    private Gap _gap;

    private enum Gap
    {
        None,
        SourceLine,
        Space,
        Tab,
        Line,
    }

    public int Length => _text.Length;

    /// <summary>Characters of running text outside links, so far: what tells an article from lists of headlines.</summary>
    public int Prose { get; private set; }

    public override string ToString() => _text.ToString();

    public string Slice(int start, int end) => _text.ToString(start, end - start);

    public void Break()
    {
        if (_rows.TryPeek(out var row) && row.IsInCell && _text.Length == row.CellStart)
        {
            // the first paragraph of a cell stands where the cell stands
            return;
        }

        Widen(Gap.Line);
    }

    public void StartRow()
    {
        Widen(Gap.Line);
        if (_rows.TryPeek(out var outer) && outer.IsInCell)
        {
            Stand(outer);
        }

        _rows.Push(new Row { Start = _text.Length, CellStart = _text.Length });
    }

    public void EndRow()
    {
        if (_rows.TryPop(out _))
        {
            Widen(Gap.Line);
        }
    }

    public void StartCell()
    {
        if (!_rows.TryPeek(out var row))
        {
            Widen(Gap.Line);
            return;
        }

        var isFirst = _text.Length == row.Start;
        _gap = isFirst || row.IsBroken ? Gap.Line : Gap.Tab;
        (row.CellStart, row.IsInCell, row.IsBroken, row.TabAt) = (_text.Length, true, false, -1);
    }

    public void EndCell()
    {
        if (!_rows.TryPeek(out var row))
        {
            Widen(Gap.Line);
            return;
        }

        if (_text.Length - row.CellStart > LongestEntry)
        {
            Stand(row);
        }

        row.IsInCell = false;
    }

    public void Append(string data, bool isLink, bool keepLines)
    {
        var start = _text.Length;
        foreach (var c in data)
        {
            if (c is '\n' or '\r' or '\f')
            {
                Widen(keepLines ? Gap.Line : Gap.SourceLine);
            }
            else if (c is ' ' or '\t')
            {
                Widen(Gap.Space);
            }
            else
            {
                WriteGap();
                _text.Append(c);
            }
        }

        var written = _text.Length - start;
        Prose += !isLink && written >= 12 ? written : 0;
    }

    private void Widen(Gap gap) => _gap = gap > _gap ? gap : _gap;

    private void WriteGap()
    {
        var gap = _gap;
        _gap = Gap.None;
        if (gap == Gap.None || _text.Length == 0 || _text[^1] is '\n' or '\t')
        {
            return;
        }

        var row = _rows.TryPeek(out var top) ? top : null;
        if (gap == Gap.Line)
        {
            _text.Append('\n');
            if (row is { IsInCell: true } && _text.Length - 1 > row.CellStart)
            {
                Stand(row);
            }
        }
        else if (gap == Gap.Tab && row is not null)
        {
            row.TabAt = _text.Length;
            _text.Append('\t');
        }
        else if (gap == Gap.Space || _text[^1] < '\u2E80')
        {
            // a line break of the source is a space in Latin text and nothing between Chinese characters
            _text.Append(' ');
        }
    }

    // a cell of several paragraphs stands on lines of its own
    private void Stand(Row row)
    {
        row.IsBroken = true;
        if (row.TabAt >= 0)
        {
            _text[row.TabAt] = '\n';
            row.TabAt = -1;
        }
    }

    private sealed class Row
    {
        public int Start { get; init; }

        public int CellStart { get; set; }

        public int TabAt { get; set; } = -1;

        public bool IsInCell { get; set; }

        public bool IsBroken { get; set; }
    }
}
