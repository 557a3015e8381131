using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Tests;

public sealed class AgreementDraftTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly DraftPerson s_liuyang = new("officer", "liuyang", "430181");
    private static readonly DraftPerson s_shangli = new("colleague", "shangli", "360322");
    private static readonly DraftPerson s_publisher = new("publisher", "liuyang", "430181");

    private static readonly Dictionary<string, string?> s_units = new()
    {
        ["liuyang"] = "430181",
        ["shangli"] = "360322",
        ["changsha"] = "430100",
        ["xinhua"] = null,
    };

    private static readonly DraftRecord s_whole = new()
    {
        NameZh = "两地河长联防协议",
        Kind = AgreementKind.Agreement,
        Status = AgreementStatus.Signed,
        Programme = "demonstration-zone",
        Parties = [new DraftParty("liuyang") { Signed = "2024-05-08" }, new DraftParty("shangli")],
        Signed = "2024-05-08",
        EntryZh = "浏阳市存档正本",
    };

    [Fact]
    public void Only_the_legal_steps_are_possible()
    {
        var (draft, other) = (Written(s_whole), Agreement());

        Refused("draft.step", () => draft.Return("why", s_publisher, s_now));
        Refused("draft.step", () => draft.Publish(other, s_publisher, s_now));
        draft.Submit(s_liuyang, s_units, s_now);
        Refused("draft.step", () => draft.Submit(s_liuyang, s_units, s_now));
        Refused("draft.step", () => draft.Write(s_whole with { NameEn = "Late" }, s_liuyang, s_units, s_now));
        Refused("draft.reason", () => draft.Return(" ", s_publisher, s_now));
        draft.Return("The date is missing.", s_publisher, s_now);
        draft.Write(s_whole with { NameEn = "River chiefs" }, s_liuyang, s_units, s_now);
        draft.Submit(s_liuyang, s_units, s_now);
        draft.Publish(other, s_publisher, s_now);
        Refused("draft.step", () => draft.Withdraw(s_liuyang, s_units, s_now));

        Assert.Equal(
            [DraftState.Draft, DraftState.Submitted, DraftState.Returned, DraftState.Submitted, DraftState.Published],
            draft.Steps.Select(step => step.State)
        );
        Assert.Equal("River chiefs", draft.Steps.Last().Record.NameEn);
        Assert.Null(draft.Steps.ElementAt(1).Record.NameEn);
    }

    [Fact]
    public void Nobody_publishes_what_they_wrote()
    {
        var draft = Written(s_whole);
        draft.Submit(s_liuyang, s_units, s_now);

        Refused("draft.own", () => draft.Publish(Agreement(), s_liuyang, s_now));
        Assert.Equal(DraftState.Submitted, draft.State);
    }

    [Fact]
    public void An_office_records_for_parties_of_its_own_area_only()
    {
        var draft = Written(s_whole);
        Refused("draft.office", () => draft.Write(new DraftRecord(), s_shangli, s_units, s_now));
        draft.Write(s_whole with { Parties = [new("shangli"), new("changsha")] }, s_liuyang, s_units, s_now);
        Refused("draft.party", () => draft.Submit(s_liuyang, s_units, s_now));
        Refused("draft.office", () => Draft(new DraftPerson("clerk", "xinhua", null)));

        Assert.True(s_liuyang.Covers("430181"));
        Assert.False(new DraftPerson("p", "changsha", "430100").Covers("430181"));
        Assert.False(s_liuyang.Covers("430100"));
        Assert.False(s_liuyang.Covers(null));
    }

    [Fact]
    public void A_correction_leaves_the_part_of_another_area_alone()
    {
        var draft = new AgreementDraft(s_liuyang, (Agreement(), s_whole), s_units, s_now);
        var own = s_whole with { Parties = [new("liuyang") { Signed = "2024-05-09" }, new("shangli")] };
        var foreign = s_whole with
        {
            Parties = [new("liuyang") { Signed = "2024-05-08" }, new("shangli") { PostZh = "县长" }],
        };
        var without = s_whole with { Parties = [new("liuyang") { Signed = "2024-05-08" }] };

        Assert.True(draft.Write(own, s_liuyang, s_units, s_now));
        Refused("draft.foreign", () => draft.Write(foreign, s_liuyang, s_units, s_now));
        Refused("draft.foreign", () => draft.Write(without, s_liuyang, s_units, s_now));
        Assert.True(
            draft.Write(own with { Parties = [own.Parties[0], foreign.Parties[1]] }, s_shangli, s_units, s_now)
        );
        Refused(
            "draft.same",
            () =>
                new AgreementDraft(s_liuyang, (Agreement(), s_whole), s_units, s_now).Submit(s_liuyang, s_units, s_now)
        );
    }

    [Fact]
    public void What_is_missing_or_wrong_is_named()
    {
        string[] Rules(DraftRecord record, DraftRecord? published = null) =>
            [
                .. DraftRules
                    .Faults(record, published, new DateOnly(2026, 11, 22))
                    .Select(fault => $"{fault.Part}:{fault.Rule}"),
            ];

        Assert.Empty(Rules(s_whole));
        Assert.Equal(["NameZh:draft.name"], Rules(s_whole with { NameZh = " " }));
        Assert.Equal(["Parties:draft.parties"], Rules(s_whole with { Parties = [new("liuyang")] }));
        Assert.Equal(["Source:draft.evidence"], Rules(s_whole with { EntryZh = null }));
        Assert.Equal(["Signed:draft.date"], Rules(s_whole with { Signed = "May" }));
        Assert.Equal(["Signed:draft.future"], Rules(s_whole with { Signed = "2027" }));
        Assert.Equal(["PeriodEnd:draft.period"], Rules(s_whole with { PeriodStart = "2025", PeriodEnd = "2024" }));
        Assert.Equal(["WrittenOn:draft.day"], Rules(s_whole with { WrittenOn = "2024-05" }));
        Assert.Equal(
            ["Party/liuyang:draft.date"],
            Rules(s_whole with { Parties = [new("liuyang") { Signed = "x" }, new("shangli")] })
        );
        Assert.Equal(["Status:draft.status"], Rules(s_whole with { Status = AgreementStatus.Renewed }, s_whole));
        Assert.Empty(Rules(s_whole with { Status = AgreementStatus.Expired }));
    }

    [Fact]
    public void Versions_that_touch_different_parts_are_joined()
    {
        var mine = s_whole with { NameEn = "River chiefs", Fields = ["water"] };
        var theirs = s_whole with
        {
            Parties = [s_whole.Parties[0], new("shangli") { PostZh = "副县长" }],
            Fields = ["ecology"],
        };
        var merge = DraftMerge.Of(s_whole, theirs, mine);

        Assert.Empty(merge.Clashes);
        Assert.Equal("River chiefs", merge.Joined.NameEn);
        Assert.Equal("副县长", merge.Joined.Parties[1].PostZh);
        Assert.Equal(["ecology", "water"], merge.Joined.Fields);
    }

    [Fact]
    public void What_both_changed_is_decided_part_by_part()
    {
        var mine = s_whole with { NameEn = "Mine", PlaceEn = "Liuyang" };
        var theirs = s_whole with { NameEn = "Theirs", Signed = "2024-05-09" };
        var merge = DraftMerge.Of(s_whole, theirs, mine);

        var clash = Assert.Single(merge.Clashes);
        Assert.Equal((nameof(DraftRecord.NameEn), "Theirs", "Mine"), (clash.Part, clash.Theirs, clash.Mine));
        Assert.Equal(("Theirs", "Liuyang"), (merge.Joined.NameEn, merge.Joined.PlaceEn));
        var settled = merge.Settle(new HashSet<string> { nameof(DraftRecord.NameEn) });
        Assert.Equal(("Mine", "Liuyang", "2024-05-09"), (settled.NameEn, settled.PlaceEn, settled.Signed));
    }

    [Fact]
    public void A_draft_taken_apart_and_joined_says_the_same()
    {
        var record = s_whole with
        {
            Relations = [new(RelationKind.Amends, "lushui")],
            Quotes = [new("news", 3, "签署协议")],
            Meeting = "meeting-3",
            IndexNumber = "430181/2024-01",
        };

        Assert.True(DraftParts.Same(record, DraftParts.Join(DraftParts.Of(record))));
        Assert.Equal(
            ["IndexNumber", "Meeting", "Quote/news/3+4", "Relation/Amends/lushui"],
            DraftDifference.Between(s_whole, record).Select(one => one.Part).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Likely_duplicates_come_first_and_others_not_at_all()
    {
        KnownAgreement[] known =
        [
            new(1, new BilingualText("跨省通办协议", null), AgreementKind.Agreement, null),
            new(2, new BilingualText("两地河长制联防协议", null), AgreementKind.Agreement, null),
            new(
                3,
                new BilingualText("《两地河长联防协议》", null),
                AgreementKind.Agreement,
                PartialDate.Parse("2024-05")
            )
            {
                Parties = ["shangli"],
            },
        ];

        Assert.Equal([3, 2], AgreementDuplicates.Among(s_whole, known).Select(one => one.Id));
        Assert.Empty(AgreementDuplicates.Among(new DraftRecord { NameZh = "协议" }, known));
    }

    [Theory]
    [InlineData("", "2026", null, "liuyang", "draft.title")]
    [InlineData("联合巡护", "someday", null, "liuyang", "draft.date")]
    [InlineData("联合巡护", "2026", Recurrence.Monthly, "liuyang", "draft.recurrence")]
    [InlineData("联合巡护", "", Recurrence.Yearly, "liuyang", "draft.recurrence")]
    [InlineData("联合巡护", "2026", Recurrence.Yearly, null, "draft.answers")]
    [InlineData("联合巡护", "2026", Recurrence.Yearly, "liuyang", null)]
    public void A_deliverable_says_what_when_and_who(
        string title,
        string due,
        Recurrence? often,
        string? party,
        string? rule
    )
    {
        var milestone = DraftMilestone.New() with
        {
            TitleZh = title,
            Due = due,
            Recurrence = often,
            Parties = party is null ? [] : [party],
        };

        var faults = DraftRules.Faults(s_whole with { Milestones = [milestone] }, null, new DateOnly(2026, 11, 22));

        Assert.Equal(rule is null ? [] : [rule], faults.Select(fault => fault.Rule));
        Assert.All(faults, fault => Assert.Equal(DraftParts.MilestonePrefix + milestone.Slug, fault.Part));
    }

    [Fact]
    public void Two_deliverables_added_at_once_are_both_kept_and_one_changed_twice_is_a_clash()
    {
        var (first, second) = (DraftMilestone.New(), DraftMilestone.New());
        var mine = s_whole with { Milestones = [first with { Parties = ["liuyang", "shangli"] }] };
        var theirs = s_whole with { Milestones = [second] };

        var joined = DraftMerge.Of(s_whole, theirs, mine);
        var same = DraftMerge.Of(
            s_whole,
            mine,
            s_whole with
            {
                Milestones = [first with { Parties = ["shangli", "liuyang"] }],
            }
        );
        var clash = DraftMerge.Of(
            mine,
            mine with
            {
                Milestones = [first with { Due = "2026" }],
            },
            mine with
            {
                Milestones = [],
            }
        );

        Assert.Equal(2, joined.Joined.Milestones.Count);
        Assert.Empty(same.Clashes);
        Assert.Equal(DraftParts.MilestonePrefix + first.Slug, Assert.Single(clash.Clashes).Part);
    }

    private static AgreementDraft Draft(DraftPerson person) => new(person, null, s_units, s_now);

    private static AgreementDraft Written(DraftRecord record)
    {
        var draft = Draft(s_liuyang);
        draft.Write(record, s_liuyang, s_units, s_now);
        return draft;
    }

    private static Agreement Agreement() =>
        new(
            "river-chiefs",
            new BilingualText("协议", null),
            AgreementKind.Agreement,
            new Programme("demonstration-zone")
        );

    private static void Refused(string rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<RuleViolationException>(act).Rule);
}
