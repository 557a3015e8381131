using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>What two indicators side by side show, in sentences made from their values.</summary>
public sealed class PairWords(QuantityWords quantities, DateWords dates, IStringLocalizer<IndicatorsTexts> texts)
{
    public string Title(IndicatorPair pair) => texts["Versus", Name(pair.First), Name(pair.Second)];

    public string Value(ReadingRow row) => quantities.Of(row.Quantity, row.UnitName).ToString();

    public string OverTime(IndicatorPair pair) =>
        string.Join(
            texts["BetweenSentences"],
            Course(pair.First, pair.Dates.SelectMany(day => day.First)),
            Course(pair.Second, pair.Dates.SelectMany(day => day.Second))
        ) + texts["EndOfSentence"];

    public string ByCounty(IndicatorPair pair)
    {
        var second = pair.Counties.MaxBy(one => one.Second.First.Value)!;
        var says = new List<string>
        {
            texts["SaysCounties", pair.Counties.Count],
            Most(pair.First, pair.Counties[0].First.First),
            Most(pair.Second, second.Second.First),
        };
        var open = pair.Counties.Count(one => one.IsOpen);
        if (open > 0)
        {
            says.Add(texts["SaysCountiesOpen", open]);
        }

        return string.Join(texts["BetweenSentences"], says) + texts["EndOfSentence"];
    }

    private string Course(IndicatorRecord record, IEnumerable<SeriesPoint> points)
    {
        var line = points.Where(point => point.Role == SeriesRole.Line).ToList();
        return line.Count switch
        {
            0 => texts["SaysNoneOf", Name(record)],
            1 => texts["SaysOneOf", Name(record), Date(line[0]), Value(line[0].Row)],
            _ => texts[
                "SaysFromToOf",
                Name(record),
                Date(line[0]),
                Value(line[0].Row),
                Date(line[^1]),
                Value(line[^1].Row)
            ],
        };
    }

    private string Most(IndicatorRecord record, ReadingRow row) =>
        texts["SaysMost", Name(record), row.County!.Name.In(SiteLanguage.Current), Value(row)];

    private string Date(SeriesPoint point) => dates.Of(point.Row.AsOf!.Value);

    private static string Name(IndicatorRecord record) => record.Indicator.Name.In(SiteLanguage.Current);
}
