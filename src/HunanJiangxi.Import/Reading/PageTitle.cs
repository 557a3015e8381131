namespace HunanJiangxi.Import.Reading;

/// <summary>A page's title without the names of channel and site: "headline_channel_site".</summary>
internal static class PageTitle
{
    private static readonly string[] SiteEndings =
    [
        .. "网 网站 门户 频道 报 日报 晚报 新闻 在线 政府 政务 客户端 委 局 厅 办 online news daily net times gov.cn .com .cn .net post xinhua government".Split(
            ' '
        ),
    ];

    public static string? Cut(string? whole)
    {
        if (whole is null)
        {
            return null;
        }

        var cut = whole.AsSpan().IndexOfAny('_', '|', '丨');
        if (cut < 5)
        {
            cut = Last(whole);
        }

        return cut >= 5 ? whole[..cut].Trim() : whole;
    }

    public static bool IsSite(string part)
    {
        var name = part.Trim();
        return name.Length <= 30
            && Array.Exists(SiteEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // "headline - Site", "标题-县人民政府门户网站": a hyphen cuts where blanks or a site's name say so
    private static int Last(string whole)
    {
        for (var i = whole.Length - 2; i > 0; i--)
        {
            if (whole[i] is not ('-' or '–' or '—'))
            {
                continue;
            }

            var isSpaced = whole[i - 1] == ' ' && whole[i + 1] == ' ';
            var rest = whole[(i + 1)..];
            if (IsSite(rest) || (isSpaced && rest.Length <= 40 && rest.Length * 2 < whole.Length))
            {
                var at = whole[i - 1] is '-' or '—' ? i - 1 : i;
                var before = Last(whole[..at]);
                return before >= 5 ? before : at;
            }
        }

        return -1;
    }
}
