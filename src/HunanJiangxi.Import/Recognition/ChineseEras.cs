using HunanJiangxi.Domain.Values;
using T = HunanJiangxi.Import.Recognition.ChineseDateTokens;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Chinese dates that count back or name a decade: 两年前, 90年代, 20世纪80年代.</summary>
internal static class ChineseEras
{
    // 三天前, 两个月前, 5年前
    public static bool Ago(in DateScan scan, out DateReading read)
    {
        read = default;
        var at = scan.Start;
        if (scan.Before is '数' or '几' or '近' or '约' or '十' or '百' || !T.Number(scan.Text, ref at, out var count))
        {
            return false;
        }

        T.Blanks(scan.Text, ref at);
        var unit =
            T.Skip(scan.Text, ref at, "天前") ? 'd'
            : T.Skip(scan.Text, ref at, "个月前") || T.Skip(scan.Text, ref at, "個月前") ? 'm'
            : T.Skip(scan.Text, ref at, "年前") ? 'y'
            : ' ';
        if (unit == ' ' || T.Is(scan.Text, at, '后'))
        {
            return false;
        }

        read = new DateReading(scan.Start, at) { IsRelative = true };
        if (scan.Reference is { } today)
        {
            read = read with
            {
                Date = unit switch
                {
                    'd' => PartialDate.Day(today.AddDays(-count)),
                    'm' => DateResolver.Month(today, -count),
                    _ => PartialDate.OfYear(today.Year - count),
                },
            };
        }

        return true;
    }

    // 1990年代, 90年代, 20世纪80年代末
    public static bool Era(in DateScan scan, out DateReading read)
    {
        read = default;
        var at = scan.Start;
        if (T.YearNumber(scan.Text, ref at, out var year) && T.Skip(scan.Text, ref at, "年代"))
        {
            read = Decade(scan.Start, at, year - (year % 10));
            return true;
        }

        at = scan.Start;
        if (!T.Number(scan.Text, ref at, out var number))
        {
            return false;
        }

        if (T.Skip(scan.Text, ref at, "世纪") || T.Skip(scan.Text, ref at, "世紀"))
        {
            var isDecade = T.Number(scan.Text, ref at, out var tens) && T.Skip(scan.Text, ref at, "年代");
            read =
                isDecade && tens < 100
                    ? Decade(scan.Start, at, ((number - 1) * 100) + tens)
                    : DateReading.None(scan.Start, at);
            return true;
        }

        if (number % 10 == 0 && number >= 30 && T.Skip(scan.Text, ref at, "年代"))
        {
            read = Decade(scan.Start, at, 1900 + number);
            return true;
        }

        return false;
    }

    public static DateReading Decade(int start, int stop, int year) =>
        DateResolver.IsYear(year)
            ? new DateReading(start, stop)
            {
                Date = PartialDate.OfYear(year),
                End = PartialDate.OfYear(year + 9),
                IsEra = true,
            }
            : DateReading.None(start, stop);
}
