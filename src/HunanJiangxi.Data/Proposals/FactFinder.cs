using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>Facts by kind and number or address word, with their evidence.</summary>
public sealed class FactFinder(PortalDb db)
{
    public static string? SlugOf(Fact fact) =>
        fact switch
        {
            TimelineEvent happening => happening.Slug,
            Agreement agreement => agreement.Slug,
            Milestone milestone => milestone.Slug,
            _ => null,
        };

    /// <exception cref="RuleViolationException">No such fact: <c>proposal.reference</c>.</exception>
    public async Task<Fact> FindAsync(ProposalKind kind, int id, CancellationToken cancellationToken)
    {
        Fact? fact = kind switch
        {
            ProposalKind.TimelineEvent => await WithEvidence(db.TimelineEvents)
                .SingleOrDefaultAsync(known => known.Id == id, cancellationToken),
            ProposalKind.Agreement => await WithEvidence(db.Agreements)
                .SingleOrDefaultAsync(known => known.Id == id, cancellationToken),
            ProposalKind.Reading => await WithEvidence(db.Readings)
                .SingleOrDefaultAsync(known => known.Id == id, cancellationToken),
            ProposalKind.Milestone => await WithEvidence(db.Milestones)
                .SingleOrDefaultAsync(known => known.Id == id, cancellationToken),
            ProposalKind.Member => await WithEvidence(db.Memberships)
                .SingleOrDefaultAsync(known => known.Id == id, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
        return fact ?? throw new RuleViolationException("proposal.reference", $"There is no {kind} {id}.");
    }

    /// <summary>The number of the fact that an address word names; null where there is none.</summary>
    public async Task<int?> IdOfAsync(ProposalKind kind, string slug, CancellationToken cancellationToken) =>
        kind switch
        {
            ProposalKind.TimelineEvent => await db
                .TimelineEvents.Where(known => known.Slug == slug)
                .Select(known => (int?)known.Id)
                .SingleOrDefaultAsync(cancellationToken),
            ProposalKind.Agreement => await db
                .Agreements.Where(known => known.Slug == slug)
                .Select(known => (int?)known.Id)
                .SingleOrDefaultAsync(cancellationToken),
            ProposalKind.Milestone => await db
                .Milestones.Where(known => known.Slug == slug)
                .Select(known => (int?)known.Id)
                .SingleOrDefaultAsync(cancellationToken),
            _ => null,
        };

    private static IQueryable<T> WithEvidence<T>(IQueryable<T> facts)
        where T : Fact => facts.Include(fact => fact.Evidence).ThenInclude(evidence => evidence.Document);
}
