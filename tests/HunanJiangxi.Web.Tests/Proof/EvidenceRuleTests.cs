using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Tests.Proof;

/// <summary>No fact without proof, no quote without its document, nothing deleted: the database itself says so.</summary>
public sealed class EvidenceRuleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly BilingualText s_title = new("无凭据", "Unproven");

    [Fact]
    public async Task Every_quote_of_the_seeded_register_stands_at_its_place()
    {
        await using var db = portal.Database();
        var evidence = await db.Evidence.AsNoTracking().Include(known => known.Document).ToListAsync();

        Assert.True(evidence.Count >= 50, $"Only {evidence.Count} sentences: the seed news were not read.");
        Assert.All(
            evidence,
            known => Assert.Equal(known.Document.Text.Substring(known.Start, known.Length), known.Quote)
        );
    }

    [Theory]
    [InlineData(nameof(TimelineEvent))]
    [InlineData(nameof(Agreement))]
    [InlineData(nameof(Reading))]
    [InlineData(nameof(Milestone))]
    public async Task A_fact_without_proof_is_not_saved(string kind)
    {
        await using var db = portal.Database();
        var programme = await db.Programmes.FirstAsync();
        var indicator = await db.Indicators.FirstAsync();
        Fact fact = kind switch
        {
            nameof(TimelineEvent) => new TimelineEvent(
                "unproven",
                s_title,
                EventKind.Other,
                EventStatus.Done,
                programme
            ),
            nameof(Agreement) => new Agreement("unproven", s_title, AgreementKind.Agreement, programme),
            nameof(Milestone) => new Milestone("unproven", s_title, MilestoneStatus.Planned, programme),
            _ => new Reading(indicator, new Quantity(1, indicator.Unit, Qualifier.Exact), null, AsOfBasis.Stated),
        };
        db.Add(fact);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());

        Assert.Equal("fact_is_proven", Assert.IsType<PostgresException>(refused.GetBaseException()).ConstraintName);
    }

    [Theory]
    [InlineData("timeline_events")]
    [InlineData("agreements")]
    [InlineData("readings")]
    [InlineData("milestones")]
    public async Task A_fact_without_proof_does_not_come_in_by_sql_either(string table)
    {
        await using var db = portal.Database();
        var copied = $"""
            INSERT INTO {table}
            SELECT (jsonb_populate_record(t, jsonb_build_object(
                'id', nextval(pg_get_serial_sequence('{table}', 'id')), 'slug', 'unproven', 'source_id', NULL))).*
            FROM {table} t LIMIT 1
            """;

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(copied));

        Assert.Equal("fact_is_proven", refused.ConstraintName);
    }

    [Fact]
    public async Task A_quote_that_its_document_does_not_hold_is_refused()
    {
        await using var db = portal.Database();
        var document = await db.SourceDocuments.FirstAsync();
        var evidence = db.Add(document.Quote(0, 3));
        evidence.Property(known => known.Quote).CurrentValue = "nobody wrote this";

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        var reason = Assert.IsType<PostgresException>(refused.InnerException);
        Assert.Equal("quote_is_in_document", reason.ConstraintName);
    }

    [Fact]
    public async Task A_place_outside_the_text_cannot_be_quoted()
    {
        await using var db = portal.Database();
        var document = await db.SourceDocuments.AsNoTracking().FirstAsync();

        var violation = Assert.Throws<RuleViolationException>(() => document.Quote(document.Text.Length - 1, 2));

        Assert.Equal("evidence.place", violation.Rule);
    }

    [Theory]
    [InlineData("timeline_events")]
    [InlineData("agreements")]
    [InlineData("readings")]
    [InlineData("milestones")]
    [InlineData("memberships")]
    [InlineData("evidence")]
    [InlineData("source_documents")]
    [InlineData("proposals")]
    [InlineData("counties")]
    [InlineData("audit_entries")]
    [InlineData("timeline_event_evidence")]
    [InlineData("agreement_evidence")]
    [InlineData("reading_evidence")]
    [InlineData("milestone_evidence")]
    public async Task Nothing_is_deleted(string table)
    {
        await using var db = portal.Database();
        var delete = $"DELETE FROM {table}";

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(delete));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET actor = 'somebody else'")]
    [InlineData("TRUNCATE audit_entries")]
    public async Task The_audit_trail_is_only_added_to(string change)
    {
        await using var db = portal.Database();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(change));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }
}
