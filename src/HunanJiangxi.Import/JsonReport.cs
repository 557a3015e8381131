using System.Text.Encodings.Web;
using System.Text.Json;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import;

/// <summary>
/// What was read as one line of JSON, for people who measure the importer and for other programs: document, events,
/// agreements, members, indicators. Dates there are days, months, quarters or years; a half-year is its year.
/// </summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="duplicateOf">The name of the earlier document that this one is a copy of.</param>
    public static string ToJsonLine(ReadDocument document, string name, string? duplicateOf = null) =>
        Write(json =>
        {
            json.WriteString("name", name);
            json.WriteStartObject("document");
            json.WriteString("title", document.Title);
            json.WriteString("publisher", document.Metadata.Publisher);
            json.WriteString("published", document.Metadata.Published?.ToString());
            json.WriteString("language", VocabularyFiles.Folder(document.Language));
            json.WriteString("duplicate_of", duplicateOf);
            json.WriteEndObject();
            Items<EventContent>(json, document, "events", WriteEvent);
            Items<AgreementContent>(json, document, "agreements", WriteAgreement);
            Items<MemberContent>(json, document, "members", WriteMember);
            Items<ReadingContent>(json, document, "indicators", WriteIndicator);
        });

    /// <summary>The line for a file that was refused.</summary>
    public static string ErrorLine(string name, string error) =>
        Write(json =>
        {
            json.WriteString("name", name);
            json.WriteString("error", error);
        });

    /// <summary>What one line of text holds, as the <c>recognize</c> verb answers.</summary>
    public static string ToJsonLine(RecognizedLine line) =>
        Write(json =>
        {
            json.WriteStartArray("dates");
            foreach (var date in line.Dates.Where(static date => date.Date is not null))
            {
                Place(json, date.Start, date.Length, date.Text);
                json.WriteString("date", date.Date!.ToString());
                json.WriteString("precision", PrecisionOf(date.Date.Precision));
                json.WriteString("end", date.End?.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("quantities");
            foreach (var quantity in line.Quantities)
            {
                Place(json, quantity.Start, quantity.Length, quantity.Text);
                json.WriteNumber("value", quantity.Value);
                json.WriteString("unit", quantity.Unit);
                json.WriteString("qualifier", QualifierWord.Of(quantity.Qualifier));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("places");
            foreach (var place in line.Places)
            {
                Place(json, place.Start, place.Length, place.Text);
                json.WriteString("slug", place.Slug);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static void Items<T>(
        Utf8JsonWriter json,
        ReadDocument document,
        string name,
        Action<Utf8JsonWriter, T, string> write
    )
        where T : ProposalContent
    {
        json.WriteStartArray(name);
        foreach (var proposal in document.Proposals)
        {
            if (proposal.Content is T content && IsReported(content))
            {
                json.WriteStartObject();
                write(json, content, document.Text.Substring(proposal.Start, proposal.Length));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    // a standing mechanism is no instrument, and a year that only stands in a name is no date of a happening
    private static bool IsReported(ProposalContent content) =>
        content is not AgreementContent { AgreementKind: AgreementKind.Mechanism }
        && content is not EventContent { Date: null }
        && content is not EventContent { DateIsApproximate: true };

    private static void WriteEvent(Utf8JsonWriter json, EventContent content, string span)
    {
        var date = PartialDate.Parse(content.Date!);
        date = date.Precision == DatePrecision.HalfYear ? PartialDate.OfYear(date.Year) : date;
        json.WriteString("date", date.ToString());
        json.WriteString("precision", PrecisionOf(date.Precision));
        json.WriteString("what", content.What);
        json.WriteString("status", EnumWord(content.Status.ToString()));
        json.WriteString("span", span);
    }

    private static void WriteAgreement(Utf8JsonWriter json, AgreementContent content, string span)
    {
        json.WriteString("name", content.Name);
        json.WriteString("date", content.Signed);
        json.WriteStartArray("parties");
        foreach (var party in content.Parties)
        {
            var place = BuiltInVocabulary.Instance.Places.Find(party);
            json.WriteStringValue(Folding.IsHan(content.Name[^1]) ? place?.NameZh ?? party : place?.NameEn ?? party);
        }

        json.WriteEndArray();
        json.WriteString("span", span);
    }

    private static void WriteMember(Utf8JsonWriter json, MemberContent content, string span)
    {
        json.WriteString("name_zh", content.NameZh);
        json.WriteString("name_en", content.NameEn);
        json.WriteString("slug", content.Organisation);
        json.WriteString("span", span);
    }

    private static void WriteIndicator(Utf8JsonWriter json, ReadingContent content, string span)
    {
        json.WriteString("name", content.Name);
        json.WriteNumber("value", content.Value);
        json.WriteString("unit", content.Unit);
        json.WriteString("qualifier", QualifierWord.Of(content.Qualifier));
        json.WriteString("indicator", content.Indicator);
        json.WriteString("span", span);
    }

    private static void Place(Utf8JsonWriter json, int start, int length, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("length", length);
        json.WriteString("text", text);
    }

    private static string PrecisionOf(DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => "day",
            DatePrecision.Month => "month",
            DatePrecision.Quarter => "quarter",
            DatePrecision.HalfYear => "half-year",
            DatePrecision.Year => "year",
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "Unknown precision."),
        };

    private static string EnumWord(string name) => name.ToLowerInvariant();

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
