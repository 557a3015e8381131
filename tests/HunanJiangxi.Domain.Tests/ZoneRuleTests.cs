using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Tests;

public sealed class ZoneRuleTests
{
    private static readonly BilingualText s_name = new("名", "Name");
    private static readonly NamedSource s_source = new("code-list", s_name);

    [Theory]
    [InlineData("430181", UnitLevel.Prefecture)]
    [InlineData("430100", UnitLevel.County)]
    [InlineData("43018", UnitLevel.County)]
    [InlineData("4301a1", UnitLevel.County)]
    [InlineData("030181", UnitLevel.County)]
    public void A_code_that_does_not_fit_its_level_is_refused(string code, UnitLevel level) =>
        Assert.Equal("unit.code", Assert.Throws<RuleViolationException>(() => Unit(code, level)).Rule);

    [Fact]
    public void A_unit_lies_in_its_own_province()
    {
        var jiangxi = Unit("360000", UnitLevel.Province);
        var liuyang = Unit("430181", UnitLevel.County);

        var refused = Assert.Throws<RuleViolationException>(() => liuyang.Describe(s_name, s_name, jiangxi, s_source));

        Assert.Equal("unit.parent", refused.Rule);
        Assert.Equal("430000", liuyang.ProvinceCode);
    }

    [Fact]
    public void A_county_is_a_county_level_unit() =>
        Assert.Equal(
            "county.level",
            Assert
                .Throws<RuleViolationException>(() =>
                    new County(
                        Unit("430100", UnitLevel.Prefecture),
                        new Organisation("changsha", OrganisationKind.Prefecture)
                    )
                )
                .Rule
        );

    [Fact]
    public void A_seat_lies_in_China() =>
        Assert.Equal("seat.place", Assert.Throws<RuleViolationException>(() => new SeatPoint(113.63m, 28.16m)).Rule);

    [Fact]
    public void A_programme_admits_an_organisation_once_and_keeps_its_latest_date()
    {
        var programme = new Programme("demonstration-zone");
        var luxi = new Organisation("luxi", OrganisationKind.County);

        programme.Admit(luxi, null, null, null, s_source);
        programme.Admit(luxi, PartialDate.Month(2021, 10).AsLimit(), null, null, s_source);

        var membership = Assert.Single(programme.Memberships);
        Assert.True(membership.Joined!.By);
        Assert.True(membership.IsProven);
    }

    [Fact]
    public void A_programme_does_not_end_before_it_starts() =>
        Assert.Equal(
            "programme.period",
            Assert
                .Throws<RuleViolationException>(() =>
                    new Programme("pairing").Rest(null, PartialDate.OfYear(2030), PartialDate.OfYear(2022), s_source)
                )
                .Rule
        );

    [Fact]
    public void A_field_cannot_lie_under_itself()
    {
        var (culture, tourism) = (new CooperationField("culture"), new CooperationField("tourism"));
        tourism.PlaceUnder(culture);

        Assert.Equal("field.cycle", Assert.Throws<RuleViolationException>(() => culture.PlaceUnder(tourism)).Rule);
    }

    [Fact]
    public void A_meeting_claims_no_negative_number_of_agreements() =>
        Assert.Equal(
            "meeting.claimed",
            Assert.Throws<RuleViolationException>(() => new Meeting("m").Held(null, false, null, -1, null)).Rule
        );

    [Theory]
    [InlineData("Liuyang")]
    [InlineData("liu--yang")]
    [InlineData("-liuyang")]
    [InlineData("浏阳")]
    [InlineData("")]
    public void An_address_word_is_lower_case_letters_digits_and_single_hyphens(string slug) =>
        Assert.Equal("slug.form", Assert.Throws<RuleViolationException>(() => Slug.Checked(slug)).Rule);

    private static AdministrativeUnit Unit(string code, UnitLevel level) =>
        new(code, "unit", level, UnitKind.County, s_name);
}
