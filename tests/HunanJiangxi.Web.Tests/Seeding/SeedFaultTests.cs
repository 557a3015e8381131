using HunanJiangxi.Data;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>A seed file with a fault is refused with file and line, and nothing of any file is stored.</summary>
public sealed class SeedFaultTests : IAsyncLifetime
{
    private readonly SeedCopy _seeds = new();
    private PortalDb _db = null!;

    public async Task InitializeAsync()
    {
        var options = new DbContextOptionsBuilder<PortalDb>().UseNpgsql(await TestServer.EmptyAsync()).Options;
        _db = new PortalDb(options, TimeProvider.System);
        await _db.Database.MigrateAsync();
    }

    public async Task DisposeAsync()
    {
        await _db.DisposeAsync();
        _seeds.Dispose();
    }

    [Theory]
    [InlineData("administrative-units.yaml", "code: \"430181\"", "code: \"4301\"", "GB/T 2260")]
    [InlineData("counties.yaml", "code: \"430181\"", "code: \"430223\"", "not of 'liuyang'")]
    [InlineData("counties.yaml", "code: \"430181\"", "code: \"439999\"", "'439999' is not known")]
    [InlineData(
        "counties.yaml",
        "clusters: [cluster-1, cluster-2]",
        "clusters: [cluster-9]",
        "'cluster-9' is not known"
    )]
    [InlineData("counties.yaml", "pinyin:", "pinyn:", "'pinyn' is no key of such an entry")]
    [InlineData("counties.yaml", "latitude: 28.16", "latitude: north", "'north' is not a number")]
    [InlineData("readings.yaml", "as-of: \"2020-11-01\"", "as-of: \"2020-11-31\"", "'2020-11-31' is not a date")]
    [InlineData("readings.yaml", "source: census-2020", "source: hearsay", "'hearsay' is not known")]
    [InlineData("fields.yaml", "slug: tourism", "slug: red-culture", "stands in line")]
    [InlineData("clusters.yaml", "- slug: cluster-2", "- slug: [cluster-2", "not readable as YAML")]
    public async Task A_fault_is_named_with_its_file_and_line(string file, string text, string spoilt, string expected)
    {
        var line = _seeds.Replace("zone/" + file, text, spoilt);

        var refused = await Assert.ThrowsAsync<SeedException>(SeedAsync);

        var fault = Assert.Single(refused.Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
        Assert.StartsWith($"seeds/zone/{file}:", fault, StringComparison.Ordinal);
        // a broken structure is noticed where the reader stumbles, a line or two further down
        Assert.InRange(
            int.Parse(fault.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
            line,
            line + 2
        );
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task An_entry_without_a_source_is_refused()
    {
        var line = _seeds.Replace("zone/clusters.yaml", "  source: overall-plan-clusters\n", "");

        var refused = await Assert.ThrowsAsync<SeedException>(SeedAsync);

        var fault = Assert.Single(refused.Faults);
        Assert.StartsWith("seeds/zone/clusters.yaml:", fault, StringComparison.Ordinal);
        Assert.Contains("source is missing", fault, StringComparison.Ordinal);
        Assert.InRange(int.Parse(fault.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture), 1, line);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        File.Delete(_seeds.File("zone/sources.yaml"));

        var refused = await Assert.ThrowsAsync<SeedException>(SeedAsync);

        Assert.Contains("seeds/zone/sources.yaml:1: the file is missing", refused.Faults);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task All_faults_are_named_at_once()
    {
        _seeds.Replace("zone/counties.yaml", "pinyin:", "pinyn:");
        _seeds.Replace("zone/readings.yaml", "source: census-2020", "source: hearsay");

        var refused = await Assert.ThrowsAsync<SeedException>(SeedAsync);

        Assert.Contains(
            refused.Faults,
            fault => fault.StartsWith("seeds/zone/counties.yaml:", StringComparison.Ordinal)
        );
        Assert.Contains(
            refused.Faults,
            fault => fault.StartsWith("seeds/zone/readings.yaml:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_decision_on_a_sentence_that_no_document_has_is_refused()
    {
        var review = _seeds.File("review.yaml");
        await File.WriteAllTextAsync(
            review,
            """
            decided-by: 测试
            office: 测试
            decisions:
              - document: nowhere-1999.zh
                kind: event
                quote: 没有这句话
                decision: reject
                reason: 测试
            """
        );
        await SeedAsync();
        var before = await TableContents.OfAsync(_db);

        var replay = new ReviewReplay(_db, new ProposalDesk(_db, TimeProvider.System));
        var refused = await Assert.ThrowsAsync<SeedException>(() => replay.ReplayAsync(review, CancellationToken.None));

        Assert.StartsWith("seeds/review.yaml:4: ", Assert.Single(refused.Faults), StringComparison.Ordinal);
        Assert.Equal(before, await TableContents.OfAsync(_db));
    }

    private Task SeedAsync() => new ZoneSeeder(_db).SeedAsync(_seeds.File("zone"), CancellationToken.None);

    // the syllables of characters come with the schema
    private async Task NothingIsStoredAsync() =>
        Assert.Equal(["search_syllables"], (await TableContents.OfAsync(_db)).Filled);
}
