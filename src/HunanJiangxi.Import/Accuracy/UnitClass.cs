using System.Collections.Frozen;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>
/// Units that mean the same in either language. Every unit that is not listed, and none at all, is a count: 家, 项,
/// residents and trips all count.
/// </summary>
internal static class UnitClass
{
    public const string Percent = "percent";

    private const string Count = "count";

    private static readonly FrozenDictionary<string, string> s_classes = new (string Class, string Words)[]
    {
        ("cny", "cny rmb ¥ renminbi yuan yuanrmb chineseyuan 元 块 人民币 人民币元 元人民币"),
        ("usd", "usd $ us$ dollar dollars usdollar usdollars u.s.dollar u.s.dollars 美元"),
        ("eur", "eur € euro euros 欧元"),
        ("hkd", "hkd hk$ 港元 港币"),
        ("mop", "mop 澳门元 澳门币"),
        (Percent, "% percent percentage pct pp percentagepoint percentagepoints 百分点 个百分点 百分比"),
        ("km", "km kilometer kilometers kilometre kilometres 公里 千米"),
        ("m", "m meter meters metre metres 米"),
        (
            "km2",
            "km2 km^2 sqkm squarekm squarekilometer squarekilometers squarekilometre squarekilometres 平方公里 平方千米"
        ),
        ("m2", "m2 sqm squaremeter squaremeters squaremetre squaremetres 平方米"),
        ("m3", "m3 cubicmeter cubicmeters cubicmetre cubicmetres 立方米 方"),
        ("mu", "mu 亩"),
        ("ha", "ha hectare hectares 公顷"),
        ("kg", "kg 公斤 千克"),
        ("t", "t ton tons tonne tonnes metricton metrictons tonsperday t/d 吨 吨/日 吨/天"),
        ("cny/t", "cny/t yuan/ton yuan/tonne yuanperton yuanpertonne 元/吨 元每吨"),
        ("kw", "kw kilowatt kilowatts 千瓦"),
        ("kwh", "kwh 千瓦时 度"),
        ("minute", "min mins minute minutes 分钟 分"),
        ("hour", "h hour hours 小时"),
        ("day", "day days workingday workingdays businessday businessdays 天 日 工作日 个工作日"),
        ("month", "month months 个月 月"),
        ("year", "year years 年"),
    }
        .SelectMany(unit => unit.Words.Split(' ').Select(word => (Word: ComparableText.Of(word), unit.Class)))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Class, StringComparer.Ordinal);

    public static string Of(string? unit)
    {
        var word = ComparableText.Of(unit).Trim('.');
        return s_classes.GetValueOrDefault(word)
            ?? s_classes.GetValueOrDefault(word.Replace("per", "/", StringComparison.Ordinal), Count);
    }
}
