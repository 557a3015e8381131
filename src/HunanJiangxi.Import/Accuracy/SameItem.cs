using System.Globalization;
using System.Text.RegularExpressions;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>When an item that was found is the one that was wanted; the rules are those of seeds/gold/README.md.</summary>
internal sealed partial class SameItem(SpanOverlap spans)
{
    private const decimal Tolerance = 1e-6m;

    public bool Holds(GoldKind kind, AnnotatedItem found, AnnotatedItem wanted) =>
        kind switch
        {
            GoldKind.Events => DateOf(found) is { } date && date == DateOf(wanted),
            GoldKind.Agreements => SameName(found, wanted),
            GoldKind.Members => SameMember(found, wanted),
            GoldKind.Indicators => SameFigure(found, wanted),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    /// <summary>A date cut to its precision, <c>month 2024-06</c>; null where the two do not fit together.</summary>
    public static string? DateOf(AnnotatedItem item) => DateOf(item.Date, item.Precision);

    public static string? DateOf(string? date, string? precision)
    {
        var parts = DateShape().Match(date ?? "");
        if (!parts.Success)
        {
            return null;
        }

        var year = parts.Groups["year"].Value;
        var month = Number(parts, "month");
        var day = Number(parts, "day");
        var quarter = Number(parts, "quarter") ?? (month + 2) / 3;
        var own = (month, day, parts.Groups["quarter"].Success) switch
        {
            (_, _, true) => "quarter",
            (null, _, _) => "year",
            (_, null, _) => "month",
            _ => "day",
        };
        return (precision ?? own, month, day, quarter) switch
        {
            ("day", { } m, { } d, _) => FormattableString.Invariant($"day {year}-{m:00}-{d:00}"),
            ("month", { } m, _, _) => FormattableString.Invariant($"month {year}-{m:00}"),
            ("quarter", _, _, { } q) => FormattableString.Invariant($"quarter {year}-Q{q}"),
            ("year", _, _, _) => $"year {year}",
            _ => null,
        };
    }

    private static int? Number(Match parts, string name) =>
        parts.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static bool SameName(AnnotatedItem found, AnnotatedItem wanted)
    {
        var name = ComparableText.OfName(found.Name);
        return name.Length > 0 && wanted.Aliases.Prepend(wanted.Name).Any(one => ComparableText.OfName(one) == name);
    }

    private static bool SameMember(AnnotatedItem found, AnnotatedItem wanted)
    {
        string?[] names = [wanted.NameZh, wanted.NameEn, .. wanted.Aliases];
        var known = names.Select(ComparableText.Of).Where(name => name.Length > 0);
        return known.Intersect([ComparableText.Of(found.NameZh), ComparableText.Of(found.NameEn)]).Any();
    }

    private bool SameFigure(AnnotatedItem found, AnnotatedItem wanted)
    {
        if (found.Value is not { } seen || wanted.Value is not { } value)
        {
            return false;
        }

        var unit = UnitClass.Of(found.Unit);
        if (unit == UnitClass.Percent)
        {
            (seen, value) = (Math.Abs(seen), Math.Abs(value));
        }

        return Math.Abs(seen - value) <= Tolerance * Math.Max(1, Math.Abs(value))
            && wanted.UnitAlso.Prepend(wanted.Unit).Any(one => UnitClass.Of(one) == unit)
            && spans.Holds(found, wanted);
    }

    [GeneratedRegex(
        @"^(?<year>\d{4})(-?[Qq](?<quarter>[1-4])|(-(?<month>\d{1,2})(-(?<day>\d{1,2})(T.*)?)?)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex DateShape();
}
