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

    private static readonly string[] s_details =
    [
        "老年卡、学生卡在沿线通用，首末班车的时间统一，遇到大雾、冰雪天气互相通报停运消息。",
        "站台由双方共同审定样式，雨棚、座椅和充电桩一次建成，路灯由沿线乡镇管护。",
        "群众说，以前去邻省看病要换乘两趟，如今在家门口上车，一个多小时就能到医院。",
        "果农把刚摘的柑橘交给司机，傍晚就摆上了邻县的货架，损耗比从前少得多。",
        "两地法院把巡回审判点设在车站旁，纠纷当场调解，老人不必再翻山去递状子。",
        "护林员共用一张值守表，谁先看到烟火谁先报，扑救队伍从最近的一侧上山。",
        "河长们沿着界河走了一遍，把垃圾收集点挪到上游，水面漂浮物由两岸轮流打捞。",
        "中学老师结成对子，隔周换一次课堂，孩子们通过屏幕听到了邻省的历史课。",
        "烟花企业的安全员互相查厂，发现的隐患贴在墙上，整改完了才能摘下来。",
        "导游词由两地文史专家一起写，讲同一场战斗时不再各说各的。",
        "农机手跨界作业不再另办手续，油票和维修站在两边都认。",
        "夜里的急救电话先接通再分派，病人送到哪一边，由路程说了算。",
    ];

    /// <summary>A report of one event and one reading, long enough to be recognised when it is copied.</summary>
    /// <param name="outlet">Who carries it.</param>
    /// <param name="count">The reading; reports of another ten have another text.</param>
    /// <param name="day">When it appeared.</param>
    public static IncomingDocument Report(string outlet, decimal count, string day)
    {
        var details = s_details.ToArray();
        new Random((int)count / 10).Shuffle(details);
        return Of(
            $"""
            {details[0][..12]}
            来源：{outlet} {day}
            {Sentence(day)}
            {Figure(count)}
            {string.Concat(details[..3])}
            {string.Concat(details[3..5])}
            """,
            (Sentence(day), Event(day)),
            (Figure(count), Reading("brand-products", count, "种", "product", day))
        );
    }

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
