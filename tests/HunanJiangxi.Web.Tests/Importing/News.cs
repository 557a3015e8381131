using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Tests.Importing;

/// <summary>Documents as an importer would hand them over, with proposals that a test knows.</summary>
internal static class News
{
    private static readonly DocumentImporter s_importer = DocumentImporter.WithBuiltInVocabulary();

    /// <summary>A report of one event and one reading, long enough to be recognised when it is copied.</summary>
    public static IncomingDocument Report(string outlet, decimal count, string day = "2024-05-16") =>
        Of(
            $"""
            四县公交互通
            来源：{outlet} {day}
            {Sentence(day)}
            {Figure(count)}
            会商还议定，老年卡、学生卡在四县通用，首末班车时间统一，站台由双方共同审定样式，遇到大雾、冰雪天气互相通报停运消息。
            沿线群众说，以前去邻省看病要换乘两趟车，如今在家门口上车，一个多小时就能到医院，带的土特产也能在车站寄走。
            """,
            (Sentence(day), Event(day)),
            (Figure(count), Reading("brand-products", count, "品", "product", day))
        );

    public static ReadingContent Reading(string indicator, decimal value, string unit, string code, string day) =>
        new("读数", value, unit, Qualifier.Exact)
        {
            UnitCode = code,
            Indicator = indicator,
            AsOf = day,
            Basis = AsOfBasis.DocumentDate,
            Programme = "demonstration-zone",
        };

    public static IncomingDocument Of(string text, params (string Quote, ProposalContent Content)[] read)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = s_importer.Read(bytes, $"news-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.txt");
        var proposals = read.Select(one => new ReadProposal(
            one.Content,
            document.Text.IndexOf(one.Quote, StringComparison.Ordinal),
            one.Quote.Length,
            0.9m
        ));
        return new IncomingDocument(
            document.Sha256,
            document.Text,
            document.Language,
            document.Title,
            document.Metadata,
            [.. proposals]
        )
        {
            Signature = document.Signature,
        };
    }

    private static string Sentence(string day) => $"{day}，浏阳、上栗等四县的交通部门会商跨省公交，定下先开通的线路。";

    private static string Figure(decimal count) =>
        FormattableString.Invariant($"据介绍，沿线已有{count}种农产品用上共同的地理标志品牌。");

    private static EventContent Event(string day) =>
        new("四县交通部门会商跨省公交", day, EventKind.Meeting, EventStatus.Done)
        {
            Programme = "demonstration-zone",
            Participants = ["liuyang", "shangli"],
        };
}
