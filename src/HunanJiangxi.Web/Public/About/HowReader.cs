using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.About;

/// <summary>What the register holds today, and how much of it a named source vouches for instead of a quoted sentence.</summary>
public sealed record HowStanding(
    int Documents,
    int Quotes,
    int Events,
    int Agreements,
    int Readings,
    int Milestones,
    int Vouched
);

/// <summary>Counts what stands, in one statement.</summary>
public sealed class HowReader(PortalDb db)
{
    public Task<HowStanding> ReadAsync(CancellationToken cancellation) =>
        db
            .Database.SqlQuery<HowStanding>(
                $"""
                SELECT (SELECT count(*)::int FROM source_documents) AS "Documents",
                    (SELECT count(*)::int FROM evidence) AS "Quotes",
                    (SELECT count(*)::int FROM timeline_events) AS "Events",
                    (SELECT count(*)::int FROM agreements) AS "Agreements",
                    (SELECT count(*)::int FROM readings) AS "Readings",
                    (SELECT count(*)::int FROM milestones) AS "Milestones",
                    (SELECT (SELECT count(*) FROM timeline_events WHERE source_id IS NOT NULL)
                        + (SELECT count(*) FROM agreements WHERE source_id IS NOT NULL)
                        + (SELECT count(*) FROM readings WHERE source_id IS NOT NULL)
                        + (SELECT count(*) FROM milestones WHERE source_id IS NOT NULL))::int AS "Vouched"
                """
            )
            .SingleAsync(cancellation);
}
