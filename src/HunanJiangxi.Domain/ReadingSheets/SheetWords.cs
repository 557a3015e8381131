using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.ReadingSheets;

/// <summary>How cells are read: words, numbers and dates as spreadsheets and offices of both languages write them.</summary>
public static partial class SheetWords
{
    private const int MostDecimals = 6;
    private const decimal Largest = 1_000_000_000_000_000m;

    private static readonly (Qualifier Qualifier, string[] Words)[] s_qualifiers =
    [
        (Qualifier.Exact, ["", "exact", "exactly", "准确", "准确值", "整"]),
        (Qualifier.Over, ["over", "morethan", "超", "超过", "逾", "多于", "余"]),
        (Qualifier.Under, ["under", "fewerthan", "lessthan", "不足", "不到", "少于"]),
        (Qualifier.About, ["about", "roughly", "约", "大约", "左右"]),
        (Qualifier.Nearly, ["nearly", "近", "接近"]),
        (Qualifier.AtLeast, ["atleast", "至少", "以上", "不低于", "不少于"]),
        (Qualifier.AtMost, ["atmost", "upto", "至多", "以内", "不超过"]),
        (Qualifier.Planned, ["planned", "计划", "规划", "预计"]),
        (Qualifier.Share, ["share", "占比", "比重"]),
    ];

    private static readonly (ReadingColumn Column, string[] Names)[] s_columns =
    [
        (ReadingColumn.Indicator, ["指标", "指标名称", "indicator"]),
        (ReadingColumn.Scope, ["范围", "统计范围", "地区", "scope", "area"]),
        (ReadingColumn.AsOf, ["截至日期", "截至", "日期", "asof", "asofdate", "date"]),
        (ReadingColumn.Value, ["数值", "值", "value"]),
        (ReadingColumn.Qualifier, ["限定词", "qualifier"]),
        (ReadingColumn.Unit, ["单位", "计量单位", "unit"]),
        (ReadingColumn.Source, ["来源", "数据来源", "source"]),
        (ReadingColumn.Quote, ["原文", "quote", "words"]),
        (ReadingColumn.NoteZh, ["备注", "说明", "中文备注", "note", "notechinese"]),
        (ReadingColumn.NoteEn, ["英文备注", "备注英文", "noteenglish"]),
    ];

    /// <summary>Words for the whole of a definition's scope.</summary>
    private static readonly string[] s_whole = ["", "zone", "wholezone", "示范区", "示范区全域", "全区", "全域"];

    /// <summary>The column of a heading in either language; null where it is none of the template's.</summary>
    public static ReadingColumn? Column(string heading)
    {
        var bare = Wording.Bare(heading);
        return s_columns
            .Where(one => one.Names.Contains(bare))
            .Select(one => (ReadingColumn?)one.Column)
            .FirstOrDefault();
    }

    public static bool IsWhole(string text) => s_whole.Contains(Wording.Bare(text));

    public static Qualifier? ReadQualifier(string text)
    {
        var bare = Wording.Bare(text);
        return s_qualifiers
            .Where(one => one.Words.Contains(bare))
            .Select(one => (Qualifier?)one.Qualifier)
            .FirstOrDefault();
    }

    /// <summary>
    /// A plain decimal number, digits grouped by threes or not; null for anything else. More than six decimals and numbers
    /// of 10¹⁵ and beyond are not kept by the register, and so are none.
    /// </summary>
    public static decimal? ReadValue(string text)
    {
        var clean = text.Normalize(NormalizationForm.FormKC).Trim();
        clean = clean.EndsWith('%') ? clean[..^1].TrimEnd() : clean;
        return
            Number().IsMatch(clean)
            && decimal.TryParse(
                clean,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var value
            )
            && Math.Abs(value) < Largest
            && decimal.Round(value, MostDecimals) == value
            ? value
            : null;
    }

    /// <summary>
    /// <c>2024-06-07</c>, <c>2024/6/7</c>, <c>2024年6月7日</c>, months, quarters, half-years and years; null for anything else.
    /// </summary>
    public static PartialDate? ReadDate(string text)
    {
        var clean = text.Normalize(NormalizationForm.FormKC).Trim();
        if (PartialDate.TryParse(clean.ToUpperInvariant(), out var date))
        {
            return date;
        }

        var parts = DateParts().Match(clean);
        if (parts.Success)
        {
            var written = parts.Groups.Values.Skip(1).Where(part => part.Success);
            var iso = string.Join('-', written.Select((part, at) => at == 0 ? part.Value : part.Value.PadLeft(2, '0')));
            return PartialDate.TryParse(iso, out date) ? date : null;
        }

        return PeriodOf(clean) is { } period && PartialDate.TryParse(period, out date) ? date : null;
    }

    /// <summary>How many of the indicator's units one unit of the cell is; null where it is another unit.</summary>
    public static decimal? ReadUnit(string text, BookIndicator indicator)
    {
        var clean = text.Normalize(NormalizationForm.FormKC).Trim();
        foreach (var (sign, size) in (ReadOnlySpan<(string, decimal)>)[("", 1m), ("万", 10_000m), ("亿", 100_000_000m)])
        {
            if (clean.StartsWith(sign, StringComparison.Ordinal) && IsUnit(clean[sign.Length..], indicator))
            {
                return size;
            }
        }

        return null;
    }

    private static bool IsUnit(string text, BookIndicator indicator) =>
        new[] { indicator.Unit, indicator.UnitName.Zh, indicator.UnitName.En }.Any(name =>
            name is not null
            && string.Equals(name.Normalize(NormalizationForm.FormKC), text.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private static string? PeriodOf(string clean) =>
        Period().Match(clean) is { Success: true } match
            ? match.Groups[1].Value
                + match.Groups[2].Value switch
                {
                    "上半年" => "-H1",
                    "下半年" => "-H2",
                    ['第', var quarter, ..] => "-Q"
                        + (
                            char.IsAsciiDigit(quarter)
                                ? quarter
                                : (char)('1' + "一二三四".IndexOf(quarter, StringComparison.Ordinal))
                        ),
                    _ => "",
                }
            : null;

    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^([0-9]{4})(?:年|[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?|年([0-9]{1,2})月(?:([0-9]{1,2})日)?)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex DateParts();

    [GeneratedRegex(@"^([0-9]{4})年(上半年|下半年|第[一二三四1-4]季度)$", RegexOptions.NonBacktracking)]
    private static partial Regex Period();
}
