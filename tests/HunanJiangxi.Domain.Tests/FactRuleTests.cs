using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Tests;

public sealed class FactRuleTests
{
    private static readonly BilingualText s_text = new("协议", "Agreement");
    private static readonly Programme s_zone = new("demonstration-zone");

    [Fact]
    public void A_text_needs_at_least_one_language_and_shows_the_other_where_one_is_missing()
    {
        Assert.Throws<RuleViolationException>(() => new BilingualText(" ", null));
        var chinese = BilingualText.Of(Language.Zh, "浏阳");

        Assert.Equal("浏阳", chinese.In(Language.En));
        Assert.False(chinese.Has(Language.En));
        Assert.True(chinese.CompletedBy(new BilingualText("另一名", "Liuyang")) is { Zh: "浏阳", En: "Liuyang" });
    }

    [Fact]
    public void A_quote_equals_the_text_at_its_place_and_lies_within_it()
    {
        var document = Document("两省签署9项协议。");

        var evidence = document.Quote(2, 4);

        Assert.Equal("签署9项", evidence.Quote);
        Assert.True(evidence.Holds);
        Assert.Equal("evidence.place", Assert.Throws<RuleViolationException>(() => document.Quote(8, 4)).Rule);
        Assert.Equal("evidence.place", Assert.Throws<RuleViolationException>(() => document.Quote(0, 0)).Rule);
    }

    [Fact]
    public void The_same_sentence_proves_a_fact_once()
    {
        var document = Document("一句话。");
        var happening = new TimelineEvent("e", s_text, EventKind.Meeting, EventStatus.Done, s_zone);
        Assert.False(happening.IsProven);

        happening.ProveBy(document.Quote(0, 3));
        happening.ProveBy(document.Quote(0, 3));

        Assert.Single(happening.Evidence);
        Assert.True(happening.IsProven);
    }

    [Fact]
    public void An_agreement_ends_after_it_starts_and_has_two_parties_at_least()
    {
        var agreement = Agreement("pairing");

        Assert.Throws<RuleViolationException>(() =>
            agreement.Date(null, PartialDate.OfYear(2030), PartialDate.OfYear(2022))
        );
        Assert.Throws<RuleViolationException>(() => agreement.Count(1, null));
        Assert.Throws<RuleViolationException>(() => agreement.Relate(RelationKind.Amends, agreement));
    }

    public static TheoryData<AgreementStatus, AgreementStatus> LegalSteps =>
        new()
        {
            { AgreementStatus.Negotiated, AgreementStatus.Signed },
            { AgreementStatus.Negotiated, AgreementStatus.Withdrawn },
            { AgreementStatus.Signed, AgreementStatus.InForce },
            { AgreementStatus.Signed, AgreementStatus.Amended },
            { AgreementStatus.Signed, AgreementStatus.Terminated },
            { AgreementStatus.Signed, AgreementStatus.Withdrawn },
            { AgreementStatus.InForce, AgreementStatus.Amended },
            { AgreementStatus.InForce, AgreementStatus.Renewed },
            { AgreementStatus.InForce, AgreementStatus.Expired },
            { AgreementStatus.InForce, AgreementStatus.Terminated },
            { AgreementStatus.Amended, AgreementStatus.Amended },
            { AgreementStatus.Amended, AgreementStatus.Renewed },
            { AgreementStatus.Amended, AgreementStatus.Expired },
            { AgreementStatus.Amended, AgreementStatus.Terminated },
            { AgreementStatus.Renewed, AgreementStatus.Amended },
            { AgreementStatus.Renewed, AgreementStatus.Renewed },
            { AgreementStatus.Renewed, AgreementStatus.Expired },
            { AgreementStatus.Renewed, AgreementStatus.Terminated },
            { AgreementStatus.Expired, AgreementStatus.Renewed },
        };

    [Fact]
    public void Of_all_pairs_of_statuses_only_the_legal_steps_are_allowed()
    {
        var legal = LegalSteps.Select(step => ((AgreementStatus)step[0], (AgreementStatus)step[1])).ToHashSet();
        var wrong =
            from one in Enum.GetValues<AgreementStatus>()
            from next in Enum.GetValues<AgreementStatus>()
            where AgreementLifecycle.Allows(one, next) != legal.Contains((one, next))
            select $"{one} → {next}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void An_illegal_step_is_refused_and_leaves_the_status()
    {
        var agreement = Agreement("lushui");
        var by = new StepTaker("officer", "liuyang", DateTimeOffset.UnixEpoch);

        Assert.Equal(
            "agreement.step",
            Assert.Throws<RuleViolationException>(() => agreement.Become(AgreementStatus.Renewed, null, by)).Rule
        );
        Assert.Equal(AgreementStatus.Signed, agreement.Status);
    }

    [Fact]
    public void An_office_reports_for_its_own_bodies_alone()
    {
        var milestone = new Milestone("road", s_text, MilestoneStatus.Planned, s_zone);
        var guidong = Body("guidong");
        milestone.AnsweredBy(guidong);

        Assert.Equal("office.scope", Refused(new OfficeScope("suichuan", null), MilestoneStatus.UnderWay, null));
        Assert.Equal("milestone.word", Refused(new OfficeScope("guidong", null), MilestoneStatus.Done, " "));
        Assert.Equal("milestone.word", Refused(new OfficeScope("guidong", null), MilestoneStatus.Blocked, null));
        Assert.Empty(milestone.Reports);
        milestone.Report(
            guidong,
            MilestoneStatus.Done,
            " built ",
            new OfficeScope("guidong", null),
            DateTimeOffset.UnixEpoch
        );
        Assert.Equal("milestone.same", Refused(new OfficeScope("guidong", null), MilestoneStatus.Done, "built"));
        Assert.Equal("built", Assert.Single(milestone.Reports).Word);

        string Refused(OfficeScope office, MilestoneStatus status, string? word) =>
            Assert
                .Throws<RuleViolationException>(() =>
                    milestone.Report(guidong, status, word, office, DateTimeOffset.UnixEpoch.AddDays(1))
                )
                .Rule;
    }

    [Fact]
    public void Silence_and_disagreement_are_told_apart()
    {
        Assert.Equal(Accord.Silence, Accords.Of([null, null]));
        Assert.Equal(Accord.Incomplete, Accords.Of([MilestoneStatus.Done, null]));
        Assert.Equal(Accord.Agreement, Accords.Of([MilestoneStatus.Done, MilestoneStatus.Done]));
        Assert.Equal(Accord.Disagreement, Accords.Of([MilestoneStatus.Done, MilestoneStatus.UnderWay, null]));
    }

    [Fact]
    public void Only_a_party_reports_on_a_milestone()
    {
        var milestone = new Milestone("road", s_text, MilestoneStatus.Planned, s_zone);
        var (suichuan, guidong) = (Body("suichuan"), Body("guidong"));
        milestone.AnsweredBy(suichuan);

        milestone.Report(
            suichuan,
            MilestoneStatus.UnderWay,
            null,
            new OfficeScope("suichuan", null),
            DateTimeOffset.UnixEpoch
        );

        Assert.Equal(
            "milestone.party",
            Assert
                .Throws<RuleViolationException>(() =>
                    milestone.Report(
                        guidong,
                        MilestoneStatus.Done,
                        null,
                        new OfficeScope("guidong", null),
                        DateTimeOffset.UnixEpoch
                    )
                )
                .Rule
        );
        Assert.Single(milestone.Reports);
    }

    [Fact]
    public void A_reading_is_in_the_unit_of_its_indicator()
    {
        var indicator = Indicator("area", "km2", IndicatorKind.Stock);

        Assert.Equal(
            "reading.unit",
            Assert
                .Throws<RuleViolationException>(() =>
                    new Reading(indicator, new Quantity(1, "person", Qualifier.Exact), null, AsOfBasis.Stated)
                )
                .Rule
        );
    }

    [Fact]
    public void Shares_and_only_shares_are_in_percent()
    {
        Assert.Throws<RuleViolationException>(() => Indicator("share", "yuan", IndicatorKind.Share));
        Assert.Throws<RuleViolationException>(() => Indicator("stock", "percent", IndicatorKind.Stock));
    }

    [Fact]
    public void A_target_value_needs_its_indicator()
    {
        var target = new Target("strength-2025", s_zone);
        target.Describe(PartialDate.OfYear(2025), s_text, new NamedSource("plan", s_text));

        Assert.True(target.DueBy!.By);
        Assert.Throws<RuleViolationException>(() => target.Measure(null, null, 1));
    }

    private static Agreement Agreement(string slug) => new(slug, s_text, AgreementKind.Agreement, s_zone);

    private static Organisation Body(string slug) => new(slug, OrganisationKind.County);

    private static IndicatorDefinition Indicator(string slug, string unit, IndicatorKind kind)
    {
        var indicator = new IndicatorDefinition(slug);
        indicator.MeasuredIn(unit, s_text, kind, new CooperationFields.CooperationField("field"));
        return indicator;
    }

    private static SourceDocument Document(string text) =>
        new("document", new string('0', 64), text, Language.Zh, "标题", DateTimeOffset.UnixEpoch);
}
