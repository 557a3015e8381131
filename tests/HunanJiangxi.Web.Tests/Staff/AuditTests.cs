using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Audit;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff;

[Collection(DeskCollection.Name)]
public sealed class AuditTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_change_shows_who_when_from_which_office_and_what_was_there_before()
    {
        var slug = await ChangedAsync("first-reader");
        using var visitor = await SignedInAsync();
        var page = WebUtility.HtmlDecode(await visitor.ReadAsync($"/staff/audit?record=NamedSource&key={slug}"));

        Assert.Contains("first-reader", page, StringComparison.Ordinal);
        Assert.Contains("person=first-reader", page, StringComparison.Ordinal);
        Assert.Contains("office=liuyang", page, StringComparison.Ordinal);
        Assert.Contains("浏阳", page, StringComparison.Ordinal);
        Assert.Contains("<del>旧的名称</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>新的名称</ins>", page, StringComparison.Ordinal);
        Assert.Contains("+08:00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statuses_are_told_in_words_of_the_readers_language()
    {
        using var visitor = await SignedInAsync();
        var page = WebUtility.HtmlDecode(await visitor.ReadAsync("/staff/audit?record=Proposal&kind=changed"));

        Assert.Contains("<del>待审</del>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<ins>Accepted</ins>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("T00:00:00+00:00</ins>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_filter_narrows_and_paging_by_key_shows_every_entry_once()
    {
        var slug = await ChangedAsync("filtered-person");
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<AuditReader>();
        var today = PartialDate.Day(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)));

        Assert.Equal(2, (await ListAsync(new AuditQuery { Person = "filtered-person" })).Items.Count);
        Assert.Equal(2, (await ListAsync(new AuditQuery { Record = "NamedSource", Key = slug })).Items.Count);
        Assert.Single((await ListAsync(new AuditQuery { Key = slug, Kind = AuditAction.Changed })).Items);
        Assert.Empty((await ListAsync(new AuditQuery { Key = slug, Office = "shangli" })).Items);
        Assert.Equal(2, (
                await ListAsync(
                    new AuditQuery
                    {
                        Key = slug,
                        From = today,
                        To = today,
                    }
                )
            ).Items.Count);
        Assert.Empty((await ListAsync(new AuditQuery { Key = slug, To = PartialDate.OfYear(2020) })).Items);
        await using var db = portal.Database();
        var all = await db
            .AuditEntries.Where(entry => entry.Record == "Proposal")
            .Select(entry => entry.Id)
            .ToListAsync();
        var seen = new List<long>();
        for (long? after = null, next = 1; next is not null; after = next)
        {
            var page = await ListAsync(new AuditQuery { Record = "Proposal", After = after });
            seen.AddRange(page.Items.Select(row => row.Id));
            next = page.Next;
        }

        Assert.Equal(all.OrderDescending(), seen);

        Task<AuditListing> ListAsync(AuditQuery query) =>
            reader.ListAsync(query, null, AuditQuery.PageSize, CancellationToken.None);
    }

    [Fact]
    public async Task A_proposals_trail_begins_with_the_import_that_read_it()
    {
        await using var db = portal.Database();
        var decided = await db
            .Proposals.Where(one => one.OriginalId == null && one.Status == ProposalStatus.Accepted)
            .OrderBy(one => one.Id)
            .Select(one => new
            {
                one.Id,
                one.Evidence.Quote,
                one.Document.Slug,
            })
            .FirstAsync();
        using var visitor = await SignedInAsync();
        var own = WebUtility.HtmlDecode(await visitor.ReadAsync($"/staff/audit?record=Proposal&key={decided.Id}"));
        var whole = WebUtility.HtmlDecode(
            await visitor.ReadAsync($"/staff/audit?record=SourceDocument&key={decided.Slug}")
        );

        Assert.Contains("<ins>待审</ins>", own, StringComparison.Ordinal);
        Assert.Contains("<del>待审</del>", own, StringComparison.Ordinal);
        Assert.Contains(decided.Quote, own, StringComparison.Ordinal);
        Assert.Contains(decided.Quote, whole, StringComparison.Ordinal);
        Assert.Contains($"record=Proposal&key={decided.Id}\"", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_has_the_rows_of_the_page()
    {
        var slug = await ChangedAsync("csv-person");
        using var visitor = await SignedInAsync();
        using var answer = await visitor.GetAsync($"/staff/audit.csv?key={slug}");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(3, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains("csv-person,liuyang,", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("kind=nonsense")]
    [InlineData("after=-1")]
    public async Task A_filter_that_means_nothing_is_refused_and_never_shows_more(string query)
    {
        using var visitor = await SignedInAsync();
        using var page = await visitor.GetAsync($"/staff/audit?{query}");
        using var file = await visitor.GetAsync($"/staff/audit.csv?{query}");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (page.StatusCode, file.StatusCode));
    }

    [Theory]
    [InlineData(PortalRoles.LiaisonOfficer, false)]
    [InlineData(PortalRoles.Official, false)]
    [InlineData(PortalRoles.Publisher, true)]
    public async Task Another_offices_drafts_are_seen_by_those_who_publish_alone(string role, bool expected)
    {
        await using var db = portal.Database();
        var key = $"draft-{role}";
        db.AuditEntries.Add(
            new AuditEntry(
                TimeProvider.System.GetUtcNow(),
                "other",
                "shangli",
                "AgreementDraft",
                key,
                AuditAction.Added
            )
        );
        await db.SaveChangesAsync();
        using var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync($"draft-reader-{role}", role);
        var page = await visitor.ReadAsync($"/staff/audit?key={key}");

        Assert.Equal(expected, page.Contains("class=\"audit-item\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_takes_few_queries_whatever_it_shows()
    {
        using var visitor = await SignedInAsync();
        await visitor.ReadAsync("/staff/audit");
        portal.Portal.Queries.Reset();
        await visitor.ReadAsync("/staff/audit");

        Assert.InRange(portal.Portal.Queries.Commands.Count, 1, 6);
    }

    [Fact]
    public void A_difference_names_only_what_differs_by_its_path()
    {
        var changes = AuditChange.Between(
            """{"Name":{"Zh":"甲","En":"A"},"Due":null,"Fields":["a","b"],"Parts":[{"No":1}]}""",
            """{"Name":{"Zh":"乙","En":"A"},"Due":{"Start":"2026-01-01"},"Fields":["a"],"Parts":[{"No":2}]}"""
        );

        Assert.Equal(
            [
                new AuditChange("Name.Zh", "甲", "乙"),
                new AuditChange("Fields", "a, b", "a"),
                new AuditChange("Parts.1.No", "1", "2"),
                new AuditChange("Due.Start", null, "2026-01-01"),
            ],
            changes
        );
    }

    private async Task<string> ChangedAsync(string person)
    {
        await using var db = portal.Database();
        db.Actor = new Actor(person, "liuyang");
        var slug = $"audited-{Guid.NewGuid():n}";
        var source = new NamedSource(slug, new BilingualText("旧的名称", "Old name"));
        db.Add(source);
        await db.SaveChangesAsync();
        source.Describe(new BilingualText("新的名称", "Old name"), null, null, null, null);
        await db.SaveChangesAsync();
        return slug;
    }

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("audit-reader", PortalRoles.LiaisonOfficer);
        return visitor;
    }
}
