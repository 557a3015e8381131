using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>Start twice, seed twice, import twice: nothing changes, not a row and not an audit entry.</summary>
public sealed class RepetitionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_register_holds_what_the_comparisons_are_about()
    {
        var contents = await ContentsAsync();
        string[] filled =
        [
            "counties",
            "timeline_events",
            "agreements",
            "readings",
            "milestones",
            "evidence",
            "source_documents",
            "proposals",
            "audit_entries",
        ];
        Assert.Empty(filled.Except(contents.Filled));
    }

    [Fact]
    public async Task Seeding_the_zone_twice_changes_nothing()
    {
        var before = await ContentsAsync();
        for (var time = 0; time < 2; time++)
        {
            await using var scope = portal.Portal.Services.CreateAsyncScope();
            var seeder = scope.ServiceProvider.GetRequiredService<ZoneSeeder>();
            await seeder.SeedAsync(Path.Combine(Seeds.Folder, "zone"), CancellationToken.None);
        }

        Assert.Equal(before, await ContentsAsync());
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = await ContentsAsync();
        await using (var second = new PortalHost(portal.Portal.ConnectionString))
        {
            await second.StartAsync();
        }

        Assert.Equal(before, await ContentsAsync());
    }

    [Fact]
    public async Task A_start_that_loads_and_imports_everything_again_changes_nothing()
    {
        using var copy = new SeedCopy();
        // another fingerprint, the same data
        await File.AppendAllTextAsync(copy.File("zone/clusters.yaml"), "# read again\n");
        var before = await ContentsAsync();
        await using (
            var second = new PortalHost(portal.Portal.ConnectionString, new() { ["PORTAL_SEEDS"] = copy.Root })
        )
        {
            await second.StartAsync();
        }

        Assert.Equal(before, await ContentsAsync());
    }

    private async Task<TableContents> ContentsAsync()
    {
        await using var db = portal.Database();
        return await TableContents.OfAsync(db);
    }
}
