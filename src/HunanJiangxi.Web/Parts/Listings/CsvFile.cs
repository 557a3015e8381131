using CsvHelper;
using HunanJiangxi.Domain.Values;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>Rows as RFC 4180 CSV in UTF-8 with a byte order mark, so that Excel opens Chinese as it is meant.</summary>
public static class CsvFile
{
    // A cell that begins like a formula is written as text: a title of the news must not run in a spreadsheet.
    private static readonly CsvWriterOptions s_options = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    };

    public static byte[] Write<T>(
        IEnumerable<T> rows,
        IEnumerable<SheetColumn<T>> columns,
        IStringLocalizer texts,
        Language language
    )
    {
        var list = columns.ToList();
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, s_options, leaveOpen: true))
        {
            foreach (var column in list)
            {
                csv.WriteField(texts[column.Heading].Value);
            }

            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in list)
                {
                    csv.WriteField(SheetCell.Text(column.Value(row, language)));
                }

                csv.EndRecord();
            }
        }

        return memory.ToArray();
    }
}
