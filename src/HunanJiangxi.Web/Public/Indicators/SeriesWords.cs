using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>What a drawing of values over time shows, in sentences made from the values themselves.</summary>
public sealed class SeriesWords(QuantityWords quantities, DateWords dates, IStringLocalizer<IndicatorsTexts> texts)
{
    public string Of(ReadingSeries series)
    {
        var line = series.Line.ToList();
        var sentences = new List<string>();
        if (line.Count > 1)
        {
            sentences.Add(texts["SaysFromTo", Date(line[0]), Value(line[0]), Date(line[^1]), Value(line[^1])]);
            sentences.Add(Change(line[0], line[^1]));
        }
        else if (line.Count == 1)
        {
            sentences.Add(texts["SaysOne", Date(line[0]), Value(line[0])]);
        }

        foreach (var day in series.Points.Where(one => one.Role == SeriesRole.Open).GroupBy(Date))
        {
            sentences.Add(texts["SaysOpen", day.Key, string.Join(texts["Against"], day.Select(Value))]);
        }

        foreach (var target in series.Targets)
        {
            var wanted = quantities.Of(new Quantity(target.Value!.Value, Unit(series), Qualifier.Exact), Name(series));
            sentences.Add(texts["SaysTarget", target.DueBy!.Year, wanted.ToString()]);
        }

        sentences.AddRange(
            series.Breaks.Select(one => texts["SaysBreak", dates.Of(PartialDate.Parse(one.From!)), one.Version].Value)
        );
        return string.Join(texts["BetweenSentences"], sentences) + texts["EndOfSentence"];
    }

    /// <summary>A number of an axis: no unit, no word.</summary>
    public string Tick(decimal value, string unit, BilingualText unitName)
    {
        var text = quantities.Of(new Quantity(value, unit, Qualifier.Exact), unitName);
        return text.Number + text.Scale.TrimEnd();
    }

    private string Change(SeriesPoint first, SeriesPoint last)
    {
        if (first.Version != last.Version)
        {
            return texts["SaysNotComparable"];
        }

        if (first.Row.Qualifier != Qualifier.Exact || last.Row.Qualifier != Qualifier.Exact)
        {
            return texts["SaysRough"];
        }

        var change = last.Row.Value - first.Row.Value;
        var amount = quantities
            .Of(new Quantity(Math.Abs(change), last.Row.Unit, Qualifier.Exact), last.Row.UnitName)
            .ToString();
        return change switch
        {
            0 => texts["SaysSame"],
            > 0 => texts["SaysMore", amount],
            _ => texts["SaysLess", amount],
        };
    }

    private string Date(SeriesPoint point) => dates.Of(point.Row.AsOf!.Value);

    private string Value(SeriesPoint point) => quantities.Of(point.Row.Quantity, point.Row.UnitName).ToString();

    private static string Unit(ReadingSeries series) => series.Points[0].Row.Unit;

    private static BilingualText Name(ReadingSeries series) => series.Points[0].Row.UnitName;
}
