using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Tests;

/// <summary>New, corroborated, updated or contradicted: what two sources say of one thing, in one language or two.</summary>
public sealed class LinkingTests
{
    [Theory]
    [InlineData(400, Qualifier.Nearly, 396, Qualifier.Exact, true)]
    [InlineData(1300, Qualifier.Over, 1328, Qualifier.Exact, true)]
    [InlineData(1300, Qualifier.Over, 1290, Qualifier.Exact, false)]
    [InlineData(1300, Qualifier.Exact, 1328, Qualifier.Exact, false)]
    [InlineData(40, Qualifier.Exact, 38, Qualifier.Exact, false)]
    [InlineData(24_000_000, Qualifier.Exact, 23_871_000, Qualifier.Exact, true)]
    [InlineData(24_000_000, Qualifier.Exact, 22_900_000, Qualifier.Exact, false)]
    [InlineData(36, Qualifier.Exact, 36.4, Qualifier.Exact, true)]
    [InlineData(36.4, Qualifier.Exact, 36.42, Qualifier.Exact, true)]
    [InlineData(36.4, Qualifier.Exact, 36.6, Qualifier.Exact, false)]
    [InlineData(85, Qualifier.AtLeast, 87, Qualifier.Exact, true)]
    [InlineData(500, Qualifier.Under, 480, Qualifier.Exact, true)]
    [InlineData(500, Qualifier.Under, 520, Qualifier.Exact, false)]
    [InlineData(8, Qualifier.Planned, 8, Qualifier.Exact, false)]
    public void Numbers_agree_as_far_as_their_words_leave_open(
        double one,
        Qualifier word,
        double other,
        Qualifier otherWord,
        bool expected
    )
    {
        var (first, second) = (
            new Quantity((decimal)one, "item", word),
            new Quantity((decimal)other, "item", otherWord)
        );
        Assert.Equal(expected, QuantityRange.Agree(first, second));
        Assert.Equal(expected, QuantityRange.Agree(second, first));
    }

    [Theory]
    [InlineData(1328, Qualifier.Exact, "2023-08-02", ProposalRelation.Corroborates)]
    [InlineData(1300, Qualifier.Over, "2024-05-01", ProposalRelation.Corroborates)]
    [InlineData(900, Qualifier.Exact, "2023-08-02", ProposalRelation.Contradicts)]
    [InlineData(900, Qualifier.Exact, "2023", ProposalRelation.Contradicts)]
    [InlineData(1500, Qualifier.Over, "2024-05-01", ProposalRelation.Updates)]
    [InlineData(900, Qualifier.Exact, "2021-12", ProposalRelation.New)]
    [InlineData(900, Qualifier.Planned, "2023-08-02", ProposalRelation.New)]
    [InlineData(900, Qualifier.Exact, null, ProposalRelation.Contradicts)]
    public void A_reading_stands_to_the_one_of_the_same_indicator_and_scope(
        double value,
        Qualifier word,
        string? asOf,
        ProposalRelation expected
    )
    {
        var known = Known(7, 1300, Qualifier.Over, "2023-08-02");
        var link = ReadingLinks.Of(Reading((decimal)value, word, asOf), [known]);
        Assert.Equal(expected, link.Relation);
        Assert.Equal(expected == ProposalRelation.New ? null : 7, link.FactId);
    }

    [Fact]
    public void A_reading_of_other_counties_or_another_indicator_is_new()
    {
        var known = Known(7, 1300, Qualifier.Over, "2023-08-02");
        var other = Reading(900, Qualifier.Exact, "2023-08-02") with { Scope = ["liuyang"] };
        Assert.Equal(ProposalLink.New, ReadingLinks.Of(other, [known]));
        Assert.Equal(ProposalLink.New, ReadingLinks.Of(other with { Scope = [], Indicator = "trips" }, [known]));
    }

    [Fact]
    public void The_same_number_at_two_stated_dates_is_an_update_and_not_a_repetition()
    {
        var known = Known(7, 24, Qualifier.Exact, "2022") with { Basis = AsOfBasis.Stated };
        var later = Reading(24, Qualifier.Exact, "2023") with { Basis = AsOfBasis.Stated };
        Assert.Equal(new ProposalLink(ProposalRelation.Updates, 7), ReadingLinks.Of(later, [known]));
    }

    [Fact]
    public void Of_several_known_readings_the_agreeing_one_is_corroborated()
    {
        var known = new[] { Known(7, 900, Qualifier.Exact, "2023"), Known(8, 1328, Qualifier.Exact, "2023") };
        var link = ReadingLinks.Of(Reading(1300, Qualifier.Over, "2023-08-02"), known);
        Assert.Equal(new ProposalLink(ProposalRelation.Corroborates, 8), link);
    }

    [Theory]
    [InlineData("两县交通部门会商公交线路", Language.Zh, "2024-05-16", EventStatus.Done, ProposalRelation.Corroborates)]
    [InlineData(
        "Two counties talk about bus lines",
        Language.En,
        "2024-05-16",
        EventStatus.Done,
        ProposalRelation.Corroborates
    )]
    [InlineData(
        "Two counties talk about bus lines",
        Language.En,
        "2024-05",
        EventStatus.Done,
        ProposalRelation.Corroborates
    )]
    [InlineData(
        "两县交通部门就公交线路会商",
        Language.Zh,
        "2024-05-18",
        EventStatus.Done,
        ProposalRelation.Contradicts
    )]
    [InlineData("两县教育部门交流办学经验", Language.Zh, "2024-05-18", EventStatus.Done, ProposalRelation.New)]
    [InlineData("两县交通部门会商公交线路", Language.Zh, "2025-05-16", EventStatus.Done, ProposalRelation.New)]
    [InlineData("两县交通部门会商公交线路", Language.Zh, null, EventStatus.Done, ProposalRelation.New)]
    public void An_event_stands_to_one_by_date_kind_and_who_took_part(
        string what,
        Language language,
        string? date,
        EventStatus status,
        ProposalRelation expected
    )
    {
        var known = Meeting(EventStatus.Done);
        var content = new EventContent(what, date, EventKind.Meeting, status) { Participants = ["shangli", "liuyang"] };
        Assert.Equal(expected, EventLinks.Of(content, language, [known]).Relation);
    }

    [Fact]
    public void What_was_planned_and_has_happened_is_an_update()
    {
        var content = new EventContent("两县会商", "2024-05-16", EventKind.Meeting, EventStatus.Done)
        {
            Participants = ["liuyang"],
        };
        var link = EventLinks.Of(content, Language.Zh, [Meeting(EventStatus.Planned)]);
        Assert.Equal(new ProposalLink(ProposalRelation.Updates, 3), link);
    }

    [Theory]
    [InlineData("《跨省公交合作备忘录》", Language.Zh, "2024-05-16", "liuyang shangli", ProposalRelation.Corroborates)]
    [InlineData("The Cross-Province Bus Memorandum", Language.En, null, "shangli", ProposalRelation.Corroborates)]
    [InlineData("cross-province bus memorandum", Language.En, "2024", "", ProposalRelation.Corroborates)]
    [InlineData("跨省公交合作备忘录", Language.Zh, "2024-05-16", "rucheng chongyi", ProposalRelation.New)]
    [InlineData("跨省公交合作备忘录", Language.Zh, "2024-03-02", "liuyang shangli", ProposalRelation.Contradicts)]
    [InlineData("跨省公交合作备忘录", Language.Zh, "2027-05-16", "liuyang shangli", ProposalRelation.New)]
    [InlineData("跨界河流联防联控协议", Language.Zh, "2024-05-16", "liuyang shangli", ProposalRelation.New)]
    public void An_agreement_stands_to_one_by_name_parties_and_date(
        string name,
        Language language,
        string? signed,
        string parties,
        ProposalRelation expected
    )
    {
        var known = new KnownAgreement(
            5,
            new BilingualText("跨省公交合作备忘录", "Cross-Province Bus Memorandum"),
            AgreementKind.Memorandum,
            PartialDate.Parse("2024-05-16")
        )
        {
            Parties = ["liuyang", "shangli"],
        };
        var content = new AgreementContent(name, AgreementKind.Memorandum)
        {
            Signed = signed,
            Parties = parties.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
        Assert.Equal(expected, AgreementLinks.Of(content, language, [known]).Relation);
    }

    [Fact]
    public void An_agreement_without_a_name_in_the_language_meets_by_parties_and_day()
    {
        var known = new KnownAgreement(
            5,
            new BilingualText("跨省公交合作备忘录", null),
            AgreementKind.Memorandum,
            PartialDate.Parse("2024-05-16")
        )
        {
            Parties = ["liuyang", "shangli"],
        };
        var content = new AgreementContent("bus memorandum", AgreementKind.Memorandum)
        {
            Signed = "2024-05-16",
            Parties = ["shangli", "liuyang"],
        };
        Assert.Equal(ProposalRelation.Corroborates, AgreementLinks.Of(content, Language.En, [known]).Relation);
        Assert.Equal(ProposalLink.New, AgreementLinks.Of(content with { Signed = null }, Language.En, [known]));
    }

    [Theory]
    [InlineData(MilestoneStatus.UnderWay, "2024-06-01", ProposalRelation.Corroborates)]
    [InlineData(MilestoneStatus.Done, "2024-06-01", ProposalRelation.Updates)]
    [InlineData(MilestoneStatus.Planned, "2024-06-01", ProposalRelation.Contradicts)]
    [InlineData(MilestoneStatus.Planned, "2023-01-01", ProposalRelation.Corroborates)]
    public void A_milestone_moves_on_with_later_reports(
        MilestoneStatus status,
        string published,
        ProposalRelation expected
    )
    {
        var known = new KnownMilestone(
            9,
            new BilingualText("浏阳至上栗公路改造", "Liuyang–Shangli road upgrade"),
            MilestoneStatus.UnderWay,
            null
        )
        {
            AsOf = PartialDate.Parse("2023-08-02"),
            Parties = ["liuyang", "shangli"],
        };
        var (zh, en) = (
            new MilestoneContent("浏阳至上栗公路改造工程", status) { Parties = ["liuyang"] },
            new MilestoneContent("Liuyang-Shangli road upgrade", status)
        );
        var day = PartialDate.Parse(published);
        Assert.Equal(expected, MilestoneLinks.Of(zh, Language.Zh, day, [known]).Relation);
        Assert.Equal(expected, MilestoneLinks.Of(en, Language.En, day, [known]).Relation);
    }

    [Fact]
    public void Another_work_of_the_same_parties_is_new()
    {
        var known = new KnownMilestone(9, new BilingualText("跨省医院建设", null), MilestoneStatus.Planned, null);
        var content = new MilestoneContent("浏阳至上栗公路改造", MilestoneStatus.Done);
        Assert.Equal(ProposalLink.New, MilestoneLinks.Of(content, Language.Zh, null, [known]));
    }

    private static KnownReading Known(int id, decimal value, Qualifier word, string asOf) =>
        new(
            id,
            "enterprises",
            new Quantity(value, "enterprise", word),
            PartialDate.Parse(asOf),
            AsOfBasis.DocumentDate
        );

    private static ReadingContent Reading(decimal value, Qualifier word, string? asOf) =>
        new("高新技术企业", value, "家", word)
        {
            UnitCode = "enterprise",
            Indicator = "enterprises",
            AsOf = asOf,
        };

    private static KnownEvent Meeting(EventStatus status) =>
        new(
            3,
            new BilingualText("两县交通部门会商公交线路", "Transport offices of two counties discuss buses"),
            EventKind.Meeting,
            status,
            PartialDate.Parse("2024-05-16")
        )
        {
            Participants = ["liuyang", "shangli"],
        };
}
