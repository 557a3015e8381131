using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>What the register holds of the zone before any news is read.</summary>
public sealed class SeededZoneTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Ten_counties_lie_in_Hunan_and_fourteen_in_Jiangxi()
    {
        await using var db = portal.Database();
        var codes = await db.Counties.Select(county => county.UnitCode).ToListAsync();

        Assert.Equal(10, codes.Count(code => code.StartsWith("43", StringComparison.Ordinal)));
        Assert.Equal(14, codes.Count(code => code.StartsWith("36", StringComparison.Ordinal)));
        Assert.Equal(24, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_county_has_its_seat_within_the_borderland()
    {
        await using var db = portal.Database();
        var counties = await db.Counties.AsNoTracking().ToListAsync();

        Assert.All(counties, county => Assert.InRange(county.Seat.Latitude, 25m, 30m));
        Assert.All(counties, county => Assert.InRange(county.Seat.Longitude, 112m, 116m));
    }

    [Fact]
    public async Task Memberships_are_dated_no_more_exactly_than_known()
    {
        var exchange = await JoinedAsync("border-exchange");
        Assert.Equal(12, exchange.Count);
        Assert.Equal(10, exchange.Values.Count(date => date == PartialDate.Month(2014, 12)));
        Assert.Equal(PartialDate.OfYear(2015), exchange["xiangdong"]);
        Assert.Equal(PartialDate.OfYear(2015), exchange["suichuan"]);

        var zone = await JoinedAsync("demonstration-zone");
        Assert.Equal(24, zone.Count);
        Assert.All(zone.Values, date => Assert.Equal(PartialDate.Month(2021, 10).AsLimit(), date));
        Assert.Empty(exchange.Keys.Except(zone.Keys));
    }

    [Fact]
    public async Task The_census_counts_of_the_counties_add_up()
    {
        await using var db = portal.Database();
        var residents = await db
            .Readings.Where(reading => reading.Indicator.Slug == "resident-population")
            .Select(reading => reading.Quantity.Value)
            .ToListAsync();

        Assert.Equal(24, residents.Count);
        Assert.Equal(11_722_945m, residents.Sum());
    }

    [Fact]
    public async Task Every_seeded_text_stands_in_both_languages()
    {
        await using var db = portal.Database();
        var names = new List<(string Slug, BilingualText Name)>();
        void Add<T>(IEnumerable<T> rows, Func<T, (string, BilingualText)> read) => names.AddRange(rows.Select(read));
        Add(await db.Organisations.AsNoTracking().ToListAsync(), one => (one.Slug, one.Name));
        Add(await db.Programmes.AsNoTracking().ToListAsync(), one => (one.Slug, one.Name));
        Add(await db.CooperationFields.AsNoTracking().ToListAsync(), one => (one.Slug, one.Name));
        Add(await db.Indicators.AsNoTracking().ToListAsync(), one => (one.Slug, one.Name));
        Add(await db.Meetings.AsNoTracking().ToListAsync(), one => (one.Slug, one.Name));
        Add(await db.TimelineEvents.AsNoTracking().ToListAsync(), one => (one.Slug, one.Title));
        Add(await db.Agreements.AsNoTracking().ToListAsync(), one => (one.Slug, one.Name));
        Add(await db.Milestones.AsNoTracking().ToListAsync(), one => (one.Slug, one.Title));

        Assert.Empty(names.Where(named => !named.Name.IsComplete).Select(named => named.Slug));
    }

    private async Task<Dictionary<string, PartialDate?>> JoinedAsync(string programme)
    {
        await using var db = portal.Database();
        var joined = await db
            .Memberships.AsNoTracking()
            .Include(membership => membership.Organisation)
            .Where(membership => membership.Programme.Slug == programme)
            .ToListAsync();
        return joined.ToDictionary(membership => membership.Organisation.Slug, membership => membership.Joined);
    }
}
