using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>What a sheet says, and every cell that stands in its way.</summary>
public sealed record ReadSheet(IReadOnlyList<SheetReading> Readings, IReadOnlyList<CellFault> Faults);

/// <summary>
/// Reads the lines of a sheet against the register. A sheet is taken whole or not at all: one fault and nothing of it is
/// kept. A value that differs from a known one is no fault.
/// </summary>
public static class SheetRules
{
    public const int MostLines = 2_000;

    private const int LongestCell = 2_000;
    private const string SourcePath = "/sources/";

    /// <param name="lines">The lines as they were written.</param>
    /// <param name="book">What the register knows of the names in them.</param>
    /// <param name="by">For whose office they are recorded.</param>
    /// <param name="today">No value holds for a later day, except a planned one.</param>
    public static ReadSheet Read(IReadOnlyList<SheetLine> lines, SheetBook book, DraftPerson by, DateOnly today)
    {
        var (readings, faults) = (new List<SheetReading>(), new List<CellFault>());
        var seen = new HashSet<(string, string?, string, bool)>();
        foreach (var line in lines)
        {
            var before = faults.Count;
            var reading = new LineReader(line, book, by, today, faults).Read();
            if (reading is null || faults.Count > before)
            {
                continue;
            }

            // two lines of one indicator, body and day: which of them is meant is not the portal's to say
            if (!seen.Add((reading.Indicator, reading.Scope, reading.AsOf, reading.Qualifier == Qualifier.Planned)))
            {
                faults.Add(FaultOf(line, ReadingColumn.Indicator, "sheet.twice"));
            }

            readings.Add(reading);
        }

        return new ReadSheet(readings, faults);
    }

    /// <summary>The slug of a document or source, which may be given by the address of its public page.</summary>
    public static string SlugOf(string source)
    {
        var at = source.LastIndexOf(SourcePath, StringComparison.Ordinal);
        return at < 0 ? source : source[(at + SourcePath.Length)..].Split('?', '#')[0];
    }

    private static CellFault FaultOf(SheetLine line, ReadingColumn column, string rule) =>
        new(line.Line, line.Position(column), column, rule, line.Text(column));

    private sealed class LineReader(
        SheetLine line,
        SheetBook book,
        DraftPerson by,
        DateOnly today,
        List<CellFault> faults
    )
    {
        public SheetReading? Read()
        {
            foreach (var column in line.Cells.Keys.Where(column => line.Text(column).Length > LongestCell))
            {
                Fault(column, "sheet.long");
            }

            var indicator = One(ReadingColumn.Indicator, book.IndicatorsOf);
            var scope = Scope();
            var qualifier = SheetWords.ReadQualifier(line.Text(ReadingColumn.Qualifier));
            if (qualifier is null)
            {
                Fault(ReadingColumn.Qualifier, "sheet.qualifier");
            }

            var asOf = AsOf(qualifier == Qualifier.Planned);
            var value = Value(indicator);
            var (document, quote, source, address) = Source();
            return indicator is null || qualifier is null || asOf is null || value is null
                ? null
                : new SheetReading(
                    line.Line,
                    indicator.Slug,
                    scope,
                    asOf.ToString(),
                    value.Value,
                    qualifier.Value,
                    indicator.Unit
                )
                {
                    Document = document,
                    Quote = quote,
                    Source = source,
                    Address = address,
                    NoteZh = Blank(ReadingColumn.NoteZh),
                    NoteEn = Blank(ReadingColumn.NoteEn),
                };
        }

        /// <summary>A county, prefecture or province that the office speaks for; the whole is the provinces' to tell.</summary>
        private string? Scope()
        {
            if (SheetWords.IsWhole(line.Text(ReadingColumn.Scope)))
            {
                if (by.UnitCode?.EndsWith("0000", StringComparison.Ordinal) != true)
                {
                    Fault(ReadingColumn.Scope, "sheet.zone");
                }

                return null;
            }

            var body = One(ReadingColumn.Scope, book.BodiesOf);
            if (body is not null && body.Slug != by.Office && !by.Covers(body.UnitCode))
            {
                Fault(ReadingColumn.Scope, "sheet.office");
            }

            return body?.Slug;
        }

        private PartialDate? AsOf(bool isPlanned)
        {
            var date = SheetWords.ReadDate(line.Text(ReadingColumn.AsOf));
            if (date is null)
            {
                Fault(ReadingColumn.AsOf, Missing(ReadingColumn.AsOf) ?? "sheet.date");
            }
            else if (!isPlanned && date.Start > today)
            {
                Fault(ReadingColumn.AsOf, "sheet.future");
            }

            return date;
        }

        private decimal? Value(BookIndicator? indicator)
        {
            var value = SheetWords.ReadValue(line.Text(ReadingColumn.Value));
            if (value is null)
            {
                Fault(ReadingColumn.Value, Missing(ReadingColumn.Value) ?? "sheet.value");
            }

            if (Missing(ReadingColumn.Unit) is { } missing)
            {
                Fault(ReadingColumn.Unit, missing);
                return null;
            }

            var size = indicator is null ? 1m : SheetWords.ReadUnit(line.Text(ReadingColumn.Unit), indicator);
            if (size is null)
            {
                Fault(ReadingColumn.Unit, "sheet.unit");
            }
            else if (line.Text(ReadingColumn.Value).EndsWith('%') && indicator is { Unit: not "percent" })
            {
                Fault(ReadingColumn.Value, "sheet.value");
            }

            return value * size;
        }

        private (string? Document, string? Quote, string? Source, string? Address) Source()
        {
            var text = line.Text(ReadingColumn.Source);
            var quote = Blank(ReadingColumn.Quote);
            if (text.Length == 0)
            {
                Fault(ReadingColumn.Source, "sheet.missing");
                return default;
            }

            var slug = SlugOf(text);
            if (book.Documents.TryGetValue(slug, out var words))
            {
                if (quote is null || !words.Contains(quote, StringComparison.Ordinal))
                {
                    Fault(ReadingColumn.Quote, quote is null ? "sheet.missing" : "sheet.quote");
                }

                return (slug, quote, null, null);
            }

            if (quote is not null)
            {
                Fault(ReadingColumn.Quote, "sheet.quoteless");
            }

            if (book.HasSource(slug))
            {
                return (null, null, slug, null);
            }

            if (!OfficialAddress.Is(text))
            {
                Fault(ReadingColumn.Source, "sheet.source");
            }

            return (null, null, null, text);
        }

        private T? One<T>(ReadingColumn column, Func<string, IReadOnlyList<T>> find)
            where T : class
        {
            var found = Missing(column) is null ? find(line.Text(column)) : [];
            if (found.Count != 1)
            {
                Fault(column, Missing(column) ?? (found.Count == 0 ? "sheet.unknown" : "sheet.ambiguous"));
            }

            return found.Count == 1 ? found[0] : null;
        }

        private string? Missing(ReadingColumn column) => line.Text(column).Length == 0 ? "sheet.missing" : null;

        private string? Blank(ReadingColumn column) => line.Text(column) is { Length: > 0 } text ? text : null;

        private void Fault(ReadingColumn column, string rule) => faults.Add(FaultOf(line, column, rule));
    }
}
