using HunanJiangxi.Data;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>A fact of the register that a proposal may be the same as.</summary>
public sealed record FactChoice(int Id, BilingualText Title)
{
    /// <summary>The address word of the fact, or of the indicator or programme that it belongs to.</summary>
    public string Slug { get; init; } = "";

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
        return await Of(db, kind).ToListAsync(cancellation);
    }

    /// <summary>The facts of one kind by number, as choices; whoever asks narrows them.</summary>
    internal static IQueryable<FactChoice> Of(PortalDb db, ProposalKind kind, IReadOnlyCollection<int>? numbers = null)
    {
        return kind switch
        {
            ProposalKind.TimelineEvent => Only(db.TimelineEvents, numbers)
                .OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Title) { Slug = fact.Slug, Date = fact.Date }),
            ProposalKind.Agreement => Only(db.Agreements, numbers)
                .OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Name) { Slug = fact.Slug, Date = fact.Signed }),
            ProposalKind.Milestone => Only(db.Milestones, numbers)
                .OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Title) { Slug = fact.Programme.Slug, Date = fact.Due }),
            ProposalKind.Member => Only(db.Memberships, numbers)
                .OrderBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Organisation.ShortName)
                {
                    Slug = fact.Programme.Slug,
                    Date = fact.Joined,
                }),
            ProposalKind.Reading => Only(db.Readings, numbers)
                .OrderBy(fact => fact.Indicator.Ordinal)
                .ThenBy(fact => fact.Id)
                .Select(fact => new FactChoice(fact.Id, fact.Indicator.Name)
                {
                    Slug = fact.Indicator.Slug,
                    Date = fact.AsOf,
                    Quantity = fact.Quantity,
                    UnitName = fact.Indicator.UnitName,
                }),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
    }

    private static IQueryable<T> Only<T>(IQueryable<T> facts, IReadOnlyCollection<int>? numbers)
        where T : Fact => numbers is null ? facts : facts.Where(fact => numbers.Contains(fact.Id));
}
