using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Recognition;

namespace HunanJiangxi.Import.Tests;

public sealed class FindingCaseTests
{
    private static readonly TextRecognizer Recognizer = TextRecognizer.WithBuiltInVocabulary();

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "dates", MemberType = typeof(CaseFiles))]
    public void Dates_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read(language, text, item)
                .Dates.Where(static date => date.Date is not null)
                .Select(static date =>
                    $"{date.Date} {PrecisionOf(date.Date!)}{(date.End is null ? "" : $" ..{date.End}")}"
                )
        );

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "quantities", MemberType = typeof(CaseFiles))]
    public void Quantities_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read(language, text, item)
                .Quantities.Select(static quantity =>
                    $"{quantity.Value.ToString("0.####", CultureInfo.InvariantCulture)} {quantity.Unit} {QualifierOf(quantity.Qualifier)}"
                )
        );

    [Theory]
    [MemberData(nameof(CaseFiles.Read), "places", MemberType = typeof(CaseFiles))]
    public void Places_are_read_as_the_case_says(string language, string text, Case item) =>
        CaseFiles.Compare(
            item,
            Read(language, text, item)
                .Places.Select(static place =>
                    place.Slug.Contains("-county-", StringComparison.Ordinal) ? "other-county" : place.Slug
                )
        );

    private static RecognizedLine Read(string language, string text, Case item)
    {
        var line = Recognizer.Recognize(text, CaseFiles.LanguageOf(language), item.ReferenceDate);
        Assert.All(line.Dates, date => Assert.Equal(date.Text, text.Substring(date.Start, date.Length)));
        Assert.All(line.Quantities, q => Assert.Equal(q.Text, text.Substring(q.Start, q.Length)));
        Assert.All(line.Places, place => Assert.Equal(place.Text, text.Substring(place.Start, place.Length)));
        return line;
    }

    private static string PrecisionOf(PartialDate date) =>
        date.Precision == DatePrecision.HalfYear ? "half-year" : date.Precision.ToString().ToLowerInvariant();

    internal static string QualifierOf(Qualifier qualifier) =>
        qualifier switch
        {
            Qualifier.AtLeast => "at_least",
            Qualifier.AtMost => "at_most",
            _ => qualifier.ToString().ToLowerInvariant(),
        };
}
