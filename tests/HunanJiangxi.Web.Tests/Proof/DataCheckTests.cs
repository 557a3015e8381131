using HunanJiangxi.Data.Checking;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Proof;

/// <summary>The check finds what somebody with the database's own password has altered, in one line a fault.</summary>
public sealed class DataCheckTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_seeded_register_holds()
    {
        await using var db = portal.Database();
        Assert.Empty(await new DataCheck(db).FaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task One_altered_character_of_a_quote_is_found()
    {
        var faults = await FaultsAfterAsync(
            """
            UPDATE evidence SET quote = overlay(quote PLACING '#' FROM 2 FOR 1)
            WHERE id = (SELECT min(id) FROM evidence)
            """
        );

        var fault = Assert.Single(faults);
        Assert.StartsWith("evidence ", fault, StringComparison.Ordinal);
        Assert.Contains("is not what", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_altered_character_of_a_document_is_found()
    {
        var faults = await FaultsAfterAsync(
            """
            UPDATE source_documents d SET text = replace(d.text, e.quote, overlay(e.quote PLACING '#' FROM 2 FOR 1))
            FROM evidence e WHERE e.document_id = d.id AND e.id = (SELECT min(id) FROM evidence)
            """
        );

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.StartsWith("evidence ", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_altered_audit_entry_is_found()
    {
        var faults = await FaultsAfterAsync(
            "UPDATE audit_entries SET actor = 'somebody else' WHERE id = (SELECT id FROM audit_entries ORDER BY id OFFSET 5 LIMIT 1)"
        );

        Assert.Contains("the chain is broken here", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_audit_entry_is_found()
    {
        var faults = await FaultsAfterAsync(
            "DELETE FROM audit_entries WHERE id = (SELECT id FROM audit_entries ORDER BY id OFFSET 5 LIMIT 1)"
        );

        Assert.Contains("the chain is broken here", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline_events", "timeline_event_evidence")]
    [InlineData("agreements", "agreement_evidence")]
    [InlineData("readings", "reading_evidence")]
    [InlineData("milestones", "milestone_evidence")]
    public async Task A_fact_that_lost_its_proof_is_found(string fact, string link)
    {
        var faults = await FaultsAfterAsync(
            $"DELETE FROM {link} WHERE fact_id = (SELECT min(l.fact_id) FROM {link} l JOIN {fact} f ON f.id = l.fact_id WHERE f.source_id IS NULL)"
        );

        Assert.Matches($"^{fact} [0-9]+: neither evidence nor a named source$", Assert.Single(faults));
    }

    [Fact]
    public async Task A_decision_that_lost_its_fact_is_found()
    {
        var faults = await FaultsAfterAsync(
            "UPDATE proposals SET fact_id = -1 WHERE id = (SELECT min(id) FROM proposals WHERE status = 'Accepted')"
        );

        Assert.Matches("^proposal [0-9]+: accepted, but its [A-Za-z]+ does not exist$", Assert.Single(faults));
    }

    /// <summary>The change is made as the database's owner with all guards off, looked at, and taken back.</summary>
    private async Task<IReadOnlyList<string>> FaultsAfterAsync(string change)
    {
        await using var db = portal.Database();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica");
        var changed = await db.Database.ExecuteSqlRawAsync(change);
        Assert.True(changed > 0, "The register holds nothing that this change could spoil.");
        var faults = await new DataCheck(db).FaultsAsync(CancellationToken.None);
        await transaction.RollbackAsync();
        return faults;
    }
}
