using System.Globalization;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>The words for a sheet's cells, values, rules and times.</summary>
public sealed class SheetWording(IStringLocalizer<ReadingSheetTexts> text, QuantityWords quantities, DateWords dates)
{
    // The whole zone keeps one time.
    private static readonly TimeSpan s_beijing = TimeSpan.FromHours(8);

    public static string IdOf(CellFault fault) =>
        string.Create(CultureInfo.InvariantCulture, $"cell-{fault.Line}-{fault.Position}");

    public string Time(DateTimeOffset at) =>
        at.ToOffset(s_beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string Rule(string rule)
    {
        var found = text[$"Rule.{rule}"];
        return found.ResourceNotFound ? text["RuleOther", rule] : found;
    }

    public string Column(CellFault fault) =>
        fault.Column is { } column ? text[$"Column.{column}"] : text["ColumnNumber", fault.Position];

    public string Indicator(string slug, SheetBook book) => Of(slug, book)?.Name.In(SiteLanguage.Current) ?? slug;

    public string Scope(string? slug, SheetBook book) =>
        slug is null ? text["Whole"]
        : book.Bodies.FirstOrDefault(one => one.Slug == slug) is { } body ? body.ShortName.In(SiteLanguage.Current)
        : slug;

    public string Value(SheetReading reading, SheetBook book) => Value(reading.Quantity, reading.Indicator, book);

    public string Known(KnownReading known, SheetBook book) =>
        text[
            "KnownValue",
            Value(known.Quantity, known.Indicator, book),
            known.AsOf is null ? dates.Undated : dates.Of(known.AsOf)
        ];

    public string AsOf(SheetReading reading) => dates.Of(PartialDate.Parse(reading.AsOf));

    private string Value(Quantity quantity, string indicator, SheetBook book) =>
        quantities
            .Of(quantity, Of(indicator, book)?.UnitName ?? new BilingualText(quantity.Unit, quantity.Unit))
            .ToString();

    private static BookIndicator? Of(string slug, SheetBook book) =>
        book.Indicators.FirstOrDefault(one => one.Slug == slug);
}
