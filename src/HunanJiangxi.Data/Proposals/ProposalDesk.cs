using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Linking;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>The fact that a decision made or strengthened, and whether it stood before.</summary>
public sealed record DecidedFact(ProposalKind Kind, int FactId, string? Slug, bool StoodBefore);

/// <summary>
/// Where a person's decision turns a machine's reading into a public fact: the only way there is. Each decision is
/// one transaction. Broken rules are <see cref="RuleViolationException"/>s: <c>proposal.unknown</c>,
/// <c>proposal.decided</c> (also when somebody else was faster), <c>proposal.relation</c> (the register has changed), <c>proposal.reference</c>, <c>slug.taken</c>.
/// </summary>
public sealed class ProposalDesk(PortalDb db, TimeProvider time)
{
    private RegisterIndex? _index;

    /// <summary>When decisions count as made; null for now. A replay of recorded decisions keeps their day.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    public Task<DecidedFact> AcceptAsync(
        int proposalId,
        ProposalDecision decision,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            proposalId,
            actor,
            async proposal =>
            {
                await LookAgainAsync(proposal, decision.Seen, cancellationToken);
                return await TakeAsync(proposal, decision, actor, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// Accepts a proposal that was confirmed together with others: as new, or as further evidence of the fact that it
    /// corroborates. The rule is asked again on what stands now.
    /// </summary>
    /// <exception cref="RuleViolationException"><c>proposal.unsafe</c>: it is to be looked at by itself.</exception>
    public Task<DecidedFact> AcceptSafeAsync(
        int proposalId,
        ProposalLink seen,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            proposalId,
            actor,
            async proposal =>
            {
                await LookAgainAsync(proposal, seen, cancellationToken);
                _index ??= await RegisterIndex.LoadAsync(db, cancellationToken);
                var doubts = SafeRule.DoubtsOf(proposal, seen, SafeProposals.WordsOf(_index));
                if (proposal.Status == ProposalStatus.Waiting && doubts.Count > 0)
                {
                    throw new RuleViolationException("proposal.unsafe", $"{doubts[0]}: to be looked at by itself.");
                }

                return seen is { Relation: ProposalRelation.Corroborates, FactId: { } fact }
                    ? await JoinAsync(proposal, fact, actor, cancellationToken)
                    : await TakeAsync(proposal, ProposalDecision.AsRead, actor, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Makes the proposal's sentence further evidence of a fact of the same kind that stands already.</summary>
    public Task<DecidedFact> MergeAsync(int proposalId, int factId, Actor actor, CancellationToken cancellationToken) =>
        DecideAsync(
            proposalId,
            actor,
            proposal => JoinAsync(proposal, factId, actor, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Lets an event or milestone that stands already become what a later source says of it, with the sentence as further
    /// evidence. A reading is not changed: a later one is accepted beside it.
    /// </summary>
    public Task<DecidedFact> UpdateAsync(
        int proposalId,
        int factId,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            proposalId,
            actor,
            async proposal =>
            {
                var fact = await new FactFinder(db).FindAsync(proposal.Kind, factId, cancellationToken);
                FactUpdate.Apply(fact, proposal);
                fact.ProveBy(proposal.Evidence);
                proposal.Merge(fact.Id, actor.Name, Now);
                await db.SaveChangesAsync(cancellationToken);
                return new DecidedFact(proposal.Kind, fact.Id, FactFinder.SlugOf(fact), StoodBefore: true);
            },
            cancellationToken
        );

    /// <summary>
    /// Decides by the relation to what is known, looked at anew: what is new is accepted, what corroborates becomes further
    /// evidence, what is later stands beside or updates. A contradiction waits for a person.
    /// </summary>
    /// <returns>null where it still waits.</returns>
    public async Task<DecidedFact?> SettleAsync(int proposalId, Actor actor, CancellationToken cancellationToken)
    {
        var read = await db
            .Proposals.Include(one => one.Document)
            .SingleAsync(one => one.Id == proposalId, cancellationToken);
        return await LinkAsync(read, cancellationToken) switch
        {
            { Relation: ProposalRelation.Contradicts } => null,
            { Relation: ProposalRelation.Corroborates, FactId: { } fact } => await MergeAsync(
                proposalId,
                fact,
                actor,
                cancellationToken
            ),
            { Relation: ProposalRelation.Updates, FactId: { } fact } when read.Content is not ReadingContent =>
                await UpdateAsync(proposalId, fact, actor, cancellationToken),
            _ => await AcceptAsync(proposalId, ProposalDecision.AsRead, actor, cancellationToken),
        };
    }

    public Task RejectAsync(int proposalId, string reason, Actor actor, CancellationToken cancellationToken) =>
        DecideAsync(
            proposalId,
            actor,
            async proposal =>
            {
                proposal.Reject(reason, actor.Name, Now);
                await db.SaveChangesAsync(cancellationToken);
                return new DecidedFact(proposal.Kind, 0, null, StoodBefore: false);
            },
            cancellationToken
        );

    private async Task<ProposalLink> LinkAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var known = await KnownFacts.LoadAsync(db, [proposal.Content], cancellationToken);
        return known.Relate(proposal.Content, proposal.Document.Language, proposal.Document.Published);
    }

    // a fact that somebody has accepted meanwhile makes another decision of it
    private async Task LookAgainAsync(Proposal proposal, ProposalLink? seen, CancellationToken cancellationToken)
    {
        // one that is decided already is told so below
        var isAsked = seen is not null && proposal.Status == ProposalStatus.Waiting;
        if (isAsked && await LinkAsync(proposal, cancellationToken) != seen)
        {
            throw new RuleViolationException("proposal.relation", "The register has changed since it was shown.");
        }
    }

    private async Task<DecidedFact> TakeAsync(
        Proposal proposal,
        ProposalDecision decision,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var content = decision.Content ?? proposal.Content;
        if (ReadContent.Same(content, proposal.Content))
        {
            proposal.Accept(actor.Name, Now);
        }
        else
        {
            proposal.Amend(content, actor.Name, Now);
        }

        _index ??= await RegisterIndex.LoadAsync(db, cancellationToken);
        var fact = await new FactWriter(db, _index).WriteAsync(proposal, content, decision, cancellationToken);
        return await FinishAsync(proposal, fact, cancellationToken);
    }

    private async Task<DecidedFact> JoinAsync(
        Proposal proposal,
        int factId,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var fact = await new FactFinder(db).FindAsync(proposal.Kind, factId, cancellationToken);
        fact.ProveBy(proposal.Evidence);
        proposal.Merge(fact.Id, actor.Name, Now);
        await db.SaveChangesAsync(cancellationToken);
        return new DecidedFact(proposal.Kind, fact.Id, FactFinder.SlugOf(fact), StoodBefore: true);
    }

    private DateTimeOffset Now => DecidedAt ?? time.GetUtcNow();

    private async Task<DecidedFact> FinishAsync(
        Proposal proposal,
        WrittenFact fact,
        CancellationToken cancellationToken
    )
    {
        await db.SaveChangesAsync(cancellationToken);
        proposal.Became(fact.Fact.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new DecidedFact(proposal.Kind, fact.Fact.Id, FactFinder.SlugOf(fact.Fact), fact.StoodBefore);
    }

    private async Task<DecidedFact> DecideAsync(
        int proposalId,
        Actor actor,
        Func<Proposal, Task<DecidedFact>> decide,
        CancellationToken cancellationToken
    )
    {
        db.Actor = actor;
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        await db.LockProposalAsync(proposalId, cancellationToken);
        var proposal =
            await db
                .Proposals.Include(known => known.Evidence)
                    .ThenInclude(evidence => evidence.Document)
                .SingleOrDefaultAsync(known => known.Id == proposalId, cancellationToken)
            ?? throw new RuleViolationException("proposal.unknown", $"There is no proposal {proposalId}.");
        try
        {
            var decided = await decide(proposal);
            await new CopiedProposals(db).FollowAsync(proposal, actor.Office, Now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return decided;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException("proposal.decided", "Somebody else has decided this proposal already.");
        }
    }
}
