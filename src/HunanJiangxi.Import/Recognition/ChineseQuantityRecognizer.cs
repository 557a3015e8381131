using System.Globalization;
using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Numbers with a unit or counter in Chinese text: 近30亿元, 3万余人次, 两百多家, 四成, 百分之八十五.</summary>
internal sealed partial class ChineseQuantityRecognizer(LanguageVocabulary words)
{
    private readonly QualifierReader _qualifiers = new(words);

    public IReadOnlyList<QuantityFinding> Find(string folded, string text, IReadOnlyList<DateFinding> dates)
    {
        var found = new List<QuantityFinding>();
        foreach (Match match in Numbers().Matches(folded))
        {
            if (
                dates.Any(date => date.Start < match.Index + match.Length && match.Index < date.Stop)
                || IsPartOfName(folded, match)
            )
            {
                continue;
            }

            if (match.Groups["share"].Success || match.Groups["of"].Success)
            {
                AddShare(found, folded, text, match);
            }
            else
            {
                Add(found, folded, text, match);
            }
        }

        return found;
    }

    private void Add(List<QuantityFinding> found, string folded, string text, Match match)
    {
        var at = match.Index + match.Length;
        Qualifier? post = match.Groups["more"].Success ? Qualifier.Over : null;
        if (UnitAt(folded, ref at, ref post) is not { } unit)
        {
            return;
        }

        if (_qualifiers.StartingAt(folded, at, folded.Length) is { } after && post is null)
        {
            (post, at) = (after.Qualifier, after.End);
        }

        // 一起 is "together"
        if (match.Groups["n"].ValueSpan is "一" && unit.Written is "起" or "方" or "带" or "关")
        {
            return;
        }

        if (match.Groups["n"].ValueSpan is "两" && unit.Written is "头")
        {
            return;
        }

        // 百姓, 千家万户: a bare hundred or thousand is a figure of speech
        if (Value(match, "n", "mul") is not { } value || match.Groups["n"].ValueSpan[0] is '百' or '千' or '零')
        {
            return;
        }

        var isOne = match.Groups["n"].ValueSpan is "一";
        if (match.Groups["n2"].Success && Value(match, "n2", "mul2") is { } second)
        {
            // 30至40家 is two figures that share the unit; the multiplier too, when the first has none
            var first = match.Groups["mul"].Length == 0 ? Value(match, "n", "mul2") ?? value : value;
            AddOne(found, folded, text, (match.Index, match.Groups["to"].Index), first, unit, post, false);
            AddOne(found, folded, text, (match.Groups["n2"].Index, at), second, unit, post, false);
            return;
        }

        AddOne(found, folded, text, (match.Index, at), value, unit, post, isOne);
    }

    private void AddOne(
        List<QuantityFinding> found,
        string folded,
        string text,
        (int Start, int End) place,
        decimal value,
        UnitMatch unit,
        Qualifier? post,
        bool isOne
    )
    {
        var before = _qualifiers.EndingAt(folded, place.Start);
        var start = before?.Start ?? place.Start;
        var qualifier = _qualifiers.IsPlanned(folded, start, place.End)
            ? Qualifier.Planned
            : before?.Qualifier ?? post ?? DefaultFor(folded, place.Start, unit.Entry);
        found.Add(
            new QuantityFinding(
                start,
                place.End - start,
                text[start..place.End],
                value,
                unit.Written,
                unit.Entry.Code,
                qualifier
            )
            {
                NumberStart = place.Start,
                UnitKind = unit.Entry.Kind,
                IsBareOne = isOne,
            }
        );
    }

    // 四成, 八成五, 一半, 百分之八十五, 四分之一
    private void AddShare(List<QuantityFinding> found, string folded, string text, Match match)
    {
        decimal? value;
        if (match.Groups["of"].Success)
        {
            var whole = Number(match.Groups["of"].ValueSpan);
            var part = Number(match.Groups["part"].ValueSpan);
            value =
                whole is > 0 && part is not null && 100 * part.Value % whole.Value == 0
                    ? 100 * part.Value / whole.Value
                    : null;
        }
        else
        {
            value = match.Groups["half"].Success
                ? 50
                : (Number(match.Groups["tenth"].ValueSpan) * 10) + (Number(match.Groups["tenth5"].ValueSpan) ?? 0);
        }

        if (value is not { } percent)
        {
            return;
        }

        var unit = new UnitMatch(new UnitEntry { Code = "percent", Kind = "measure" }, "%");
        var end = match.Index + match.Length;
        var clause = folded.LastIndexOfAny([',', '。', ';'], Math.Max(0, match.Index - 1)) + 1;
        var isGrowth = words.Words("growth").IsIn(folded, clause, match.Index);
        Qualifier? post =
            _qualifiers.StartingAt(folded, end, folded.Length)?.Qualifier
            ?? (isGrowth ? Qualifier.Exact : Qualifier.Share);
        AddOne(found, folded, text, (match.Index, end), percent, unit, post, false);
    }

    private Qualifier DefaultFor(string folded, int at, UnitEntry unit)
    {
        if (unit.Code != "percent")
        {
            return Qualifier.Exact;
        }

        var start = folded.LastIndexOfAny([',', '。', ';'], Math.Max(0, at - 1)) + 1;
        return !words.Words("growth").IsIn(folded, start, at) && words.Words("share").IsIn(folded, start, at)
            ? Qualifier.Share
            : Qualifier.Exact;
    }

    private UnitMatch? UnitAt(string folded, ref int at, ref Qualifier? post)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        if (at >= folded.Length || !words.Units.TryMatchAt(folded, at, folded.Length, out var unit))
        {
            return null;
        }

        at = unit.End;
        // 十个多, 100个以上 is read by the caller; 三年多 here
        if (at < folded.Length && folded[at] == '多' && post is null && unit.Value.Kind != "party")
        {
            post = Qualifier.Over;
            at++;
        }

        return new UnitMatch(unit.Value, folded.Substring(unit.Start, unit.Length));
    }

    private static decimal? Value(Match match, string number, string multiplier)
    {
        if (Number(match.Groups[number].ValueSpan) is not { } value)
        {
            return null;
        }

        foreach (var c in match.Groups[multiplier].ValueSpan)
        {
            value *= c switch
            {
                '十' => 10m,
                '百' => 100m,
                '千' => 1_000m,
                '万' => 10_000m,
                '亿' => 100_000_000m,
                _ => 1m,
            };
        }

        return value;
    }

    private static decimal? Number(ReadOnlySpan<char> text) =>
        text.IsEmpty ? null
        : decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : ChineseNumber.Parse(text);

    // G60, 第37, 0731-8412, 10:30, 1:2, COVID-19
    private static bool IsPartOfName(string folded, Match match)
    {
        var before = match.Index > 0 ? folded[match.Index - 1] : ' ';
        var end = match.Index + match.Length;
        var after = end < folded.Length ? folded[end] : ' ';
        var digit = char.IsAsciiDigit(folded[match.Index]);
        return before is '第' or '.' or '/' or ':' or '#'
            || (
                digit
                && (
                    char.IsAsciiLetter(before)
                    || (before == '-' && match.Index > 1 && char.IsAsciiLetterOrDigit(folded[match.Index - 2]))
                )
            )
            || (after is ':' && end + 1 < folded.Length && char.IsAsciiDigit(folded[end + 1]))
            || (char.IsAsciiLetter(after) && !folded.AsSpan(end).StartsWith("km"));
    }

    [GeneratedRegex(
        "(?<tenth>[一二三四五六七八九])成(?<tenth5>[一二三四五六七八九])?(?<share>)(?![为立员功都本就果绩品分交])"
            + "|(?<half>一半|半数)(?<share>)"
            + "|(?<of>[百三四五二十]{1,2})分之(?<part>[0-9]{1,3}(?:\\.[0-9]{1,2})?|[一二两三四五六七八九十零百]{1,5})"
            + "|(?<n>[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\\.[0-9]{1,6})?|[0-9]{1,15}(?:\\.[0-9]{1,6})?|[一二两三四五六七八九十百千]{1,6}万[零一二两三四五六七八九十百千]{1,7}|[零〇一二两三四五六七八九十百千]{1,9})(?<more>[余多])?(?<mul>[十百千]?万?亿|[十百千]?万|[百千](?![0-9瓦米克伏]))?(?<more>[余多])?"
            + "(?<to>-{1,2}|至|到)(?<n2>[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\\.[0-9]{1,6})?|[0-9]{1,15}(?:\\.[0-9]{1,6})?|[一二两三四五六七八九十百千]{1,6}万[零一二两三四五六七八九十百千]{1,7}|[零〇一二两三四五六七八九十百千]{1,9})(?<mul2>[十百千]?万?亿|[十百千]?万|[百千](?![瓦米克伏]))?(?![0-9])"
            + "|(?<n>[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\\.[0-9]{1,6})?|[0-9]{1,15}(?:\\.[0-9]{1,6})?|[一二两三四五六七八九十百千]{1,6}万[零一二两三四五六七八九十百千]{1,7}|[零〇一二两三四五六七八九十百千]{1,9})(?<more>[余多])?(?<mul>[十百千]?万?亿|[十百千]?万|[百千](?![瓦米克伏]))?(?<more>[余多])?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Numbers();

    private readonly record struct UnitMatch(UnitEntry Entry, string Written);
}
