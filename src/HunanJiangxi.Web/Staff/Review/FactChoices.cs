using HunanJiangxi.Data;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>A fact of the register that a proposal may be the same as.</summary>
public sealed record FactChoice(int Id, BilingualText Title)
{
    public PartialDate? Date { get; init; }

    /// <summary>The number with its unit, for readings.</summary>
    public Quantity? Quantity { get; init; }

    public BilingualText? UnitName { get; init; }
}

/// <summary>Lists the facts of one kind, for merging.</summary>
public sealed class FactChoices(IDbContextFactory<PortalDb> databases)
{
    public async Task<IReadOnlyList<FactChoice>> OfAsync(ProposalKind kind, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var facts = kind switch
        {
            ProposalKind.TimelineEvent => db
                .TimelineEvents.OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Title) { Date = fact.Date }),
            ProposalKind.Agreement => db
                .Agreements.OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Name) { Date = fact.Signed }),
            ProposalKind.Milestone => db
                .Milestones.OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Title) { Date = fact.Due }),
            ProposalKind.Member => db
                .Memberships.OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Organisation.ShortName) { Date = fact.Joined }),
            ProposalKind.Reading => db
                .Readings.OrderBy(fact => fact.Indicator.Ordinal)
                .ThenBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Indicator.Name)
                {
                    Date = fact.AsOf,
                    Quantity = fact.Quantity,
                    UnitName = fact.Indicator.UnitName,
                }),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
        return await facts.ToListAsync(cancellation);
    }
}
