using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts;

/// <summary>
/// A partial date in the words of the request's language, never more exact than it is: 2021年10月, "by 2 August 2023".
/// </summary>
public sealed class DateWords(IStringLocalizer<DateTexts> texts)
{
    public string Of(PartialDate date)
    {
        var words = Rough(date);
        return date.By ? Format("By", words) : words;
    }

    /// <summary>The date of something announced: "planned for April 2017", or "planned by 2025".</summary>
    public string Planned(PartialDate date) => Format(date.By ? "PlannedBy" : "PlannedFor", Rough(date));

    /// <summary>"as of October 2021"; says so where the date is the document's own.</summary>
    public string AsOf(PartialDate date, bool isDocumentDate) =>
        Format(isDocumentDate ? "AsOfDocument" : "AsOf", Of(date));

    public string Undated => texts["Undated"];

    /// <summary>From and to, either side open: 2022—2030.</summary>
    public string Period(PartialDate? starts, PartialDate? ends) =>
        (starts, ends) switch
        {
            (null, null) => texts["Undated"],
            (not null, null) => Format("Since", Of(starts)),
            (null, not null) => Format("Until", Of(ends)),
            _ => Format("FromTo", Of(starts), Of(ends)),
        };

    /// <summary>The value of a <c>datetime</c> attribute; null where HTML knows no such precision.</summary>
    public static string? Machine(PartialDate date) =>
        date.Precision is DatePrecision.Quarter or DatePrecision.HalfYear ? null : date.ToString();

    private string Rough(PartialDate date) => date.About ? Format("About", Bare(date)) : Bare(date);

    private string Bare(PartialDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => Format("Day", date.Start),
            DatePrecision.Month => Format("Month", date.Start),
            DatePrecision.Quarter => Format($"Quarter{(date.Start.Month + 2) / 3}", date.Start),
            DatePrecision.HalfYear => Format($"Half{(date.Start.Month + 5) / 6}", date.Start),
            DatePrecision.Year => Format("Year", date.Start),
            _ => throw new ArgumentOutOfRangeException(nameof(date), date.Precision, "Unknown precision."),
        };

    private string Format(string key, params object[] parts) =>
        string.Format(CultureInfo.CurrentCulture, texts[key].Value, parts);
}
