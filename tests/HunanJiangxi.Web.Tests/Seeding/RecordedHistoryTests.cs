using System.Text.Json;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>
/// What the seed news say, after importer and recorded decisions: each figure with its word, date and proof, each
/// happening on its date, and nothing of what the news only mention beside.
/// </summary>
public sealed class RecordedHistoryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("member-counties", 24, "county", "exact")]
    [InlineData("total-area", 50_500, "km2", "exact")]
    [InlineData("registered-population", 13_410_000, "person", "exact")]
    [InlineData("expressway-corridors-planned", 8, "corridor", "planned")]
    [InlineData("expressway-corridors-built", 7, "corridor", "exact")]
    [InlineData("road-corridors-built", 19, "corridor", "exact")]
    [InlineData("fireworks-market-share", 85, "percent", "at_least")]
    [InlineData("brand-products", 400, "product", "about")]
    [InlineData("brand-output", 3_000_000_000, "yuan", "about")]
    [InlineData("hightech-enterprises", 1_300, "enterprise", "over")]
    [InlineData("red-train-trips", 100, "trip", "over")]
    [InlineData("red-train-passengers", 30_000, "person-time", "over")]
    [InlineData("lushui-water-quality", 100, "percent", "exact")]
    [InlineData("lushui-compensation", 72_000_000, "yuan", "exact")]
    [InlineData("crossprovince-services", 205, "service", "exact")]
    [InlineData("conference-agreements", 9, "agreement", "exact")]
    [InlineData("alliance-scenic-areas", 24, "scenic-area", "exact")]
    public async Task A_figure_of_the_news_is_shown_with_its_word_date_and_proof(
        string indicator,
        long value,
        string unit,
        string qualifier
    )
    {
        var readings = await ItemsAsync($"readings?indicator={indicator}");

        // other sources may have given the same figure before
        var reading = Assert.Single(readings, one => one.GetProperty("evidence").GetArrayLength() > 0);
        Assert.Equal(value, reading.GetProperty("value").GetDecimal());
        Assert.Equal(unit, reading.GetProperty("unit").GetString());
        Assert.Equal(qualifier, reading.GetProperty("qualifier").GetString());
        Assert.Equal("2023-08-02", reading.GetProperty("asOf").GetProperty("date").GetString());
        Assert.NotEmpty(reading.GetProperty("evidence").EnumerateArray());
        Assert.All(
            reading.GetProperty("evidence").EnumerateArray(),
            proof =>
            {
                Assert.StartsWith(
                    "border-conference-2023",
                    proof.GetProperty("document").GetString()!,
                    StringComparison.Ordinal
                );
                Assert.True(proof.GetProperty("length").GetInt32() > 0);
                Assert.NotEmpty(proof.GetProperty("quote").GetString()!);
            }
        );
    }

    [Fact]
    public async Task The_fireworks_share_is_that_of_four_counties()
    {
        var reading = Assert.Single(await ItemsAsync("readings?indicator=fireworks-market-share"));
        var measured = reading
            .GetProperty("scope")
            .EnumerateArray()
            .Select(body => body.GetProperty("slug").GetString());

        Assert.Equal(["liling", "liuyang", "shangli", "wanzai"], measured.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_evidence_lies_outside_the_body_of_its_document()
    {
        await using var db = portal.Database();
        var outside = await db
            .Evidence.Where(known =>
                known.Start < known.Document.BodyStart || known.Start + known.Length > known.Document.BodyEnd
            )
            .Select(known => known.Document.Slug + ": " + known.Quote)
            .ToListAsync();

        Assert.Empty(outside);
    }

    [Theory]
    [InlineData("2014-12", "month", "border-exchange", "done")]
    [InlineData("2015", "year", "border-exchange", "done")]
    [InlineData("2016", "year", "border-exchange", "done")]
    [InlineData("2017-04", "month", "border-exchange", "planned")]
    [InlineData("2018-11", "month", "demonstration-zone", "done")]
    [InlineData("2020-02-28", "day", "liangjiang-tianfu", "done")]
    [InlineData("2021-01", "month", "demonstration-zone", "done")]
    [InlineData("2021-09", "month", "demonstration-zone", "done")]
    [InlineData("2021-10", "month", "demonstration-zone", "done")]
    [InlineData("2022-06-07", "day", "paired-cities", "done")]
    public async Task A_dated_happening_stands_under_its_programme(
        string date,
        string precision,
        string programme,
        string status
    )
    {
        var events = await ItemsAsync($"events?programme={programme}&limit=500");

        Assert.Contains(
            events,
            happening =>
                happening.GetProperty("date") is { ValueKind: JsonValueKind.Object } known
                && known.GetProperty("date").GetString() == date
                && known.GetProperty("precision").GetString() == precision
                && happening.GetProperty("status").GetString() == status
        );
    }

    [Fact]
    public async Task The_pairings_of_cities_last_from_2022_to_2030()
    {
        var pairings = await ItemsAsync("agreements?programme=paired-cities");
        var parties = pairings
            .Where(pairing => pairing.GetProperty("periodStart").GetProperty("date").GetString() == "2022")
            .Where(pairing => pairing.GetProperty("periodEnd").GetProperty("date").GetString() == "2030")
            .Select(pairing =>
                string.Join(
                    '+',
                    pairing
                        .GetProperty("parties")
                        .EnumerateArray()
                        .Select(party => party.GetProperty("slug").GetString())
                        .Order(StringComparer.Ordinal)
                )
            );

        Assert.Equal(["chenzhou+foshan", "nanjing+zhangjiajie"], parties.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_timeline_shows_every_event_from_the_first_to_the_last(string language)
    {
        var page = await portal.PageAsync($"/{language}/timeline?sort=date&limit=500");
        var events = await ItemsAsync("events?sort=date&limit=500");
        // within a year what is planned stands apart from what is done
        var places = events
            .GroupBy(happening => Year(happening))
            .Select(year => year.Min(happening => Place(page, happening)))
            .ToList();

        Assert.True(events.Count >= 10, $"Only {events.Count} events.");
        Assert.Equal(places.Order(), places);
    }

    private static string Year(JsonElement happening) =>
        happening.GetProperty("date") is { ValueKind: JsonValueKind.Object } date
            ? date.GetProperty("date").GetString()![..4]
            : "undated";

    private static int Place(string page, JsonElement happening)
    {
        var slug = happening.GetProperty("slug").GetString();
        var at = page.IndexOf($"id=\"{slug}\"", StringComparison.Ordinal);
        Assert.True(at > 0, $"The timeline does not show '{slug}'.");
        return at;
    }

    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string address)
    {
        using var answer = JsonDocument.Parse(await portal.PageAsync($"/api/v1/{address}"));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
    }
}
