using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Seeding;

/// <summary>What a replay came to.</summary>
public sealed record ReplayedReview(int Decided, int StoodBefore);

/// <summary>
/// Replays the decisions that a person recorded in <c>seeds/review.yaml</c> on the importer's proposals, each found by
/// document and quote. A decision that stands already is left alone; one whose proposal does not exist is a fault.
/// Everything is one transaction: with one fault, nothing is decided.
/// </summary>
public sealed class ReviewReplay(PortalDb db, ProposalDesk desk)
{
    private const string ShownAs = "seeds/review.yaml";

    /// <exception cref="SeedException">The file has faults; each names its line.</exception>
    public async Task<ReplayedReview> ReplayAsync(string path, CancellationToken cancellationToken)
    {
        var faults = new SeedFaults();
        var file = SeedFile.ReadMapping(path, ShownAs, faults);
        faults.ThrowIfAny();
        var actor = new Actor(file!.Text("decided-by"), file.Text("office"));
        var decidedOn = file.OptionalDate("decided-on");
        var entries = file.Entries("decisions");
        file.Close();
        faults.ThrowIfAny();

        desk.DecidedAt = decidedOn is null
            ? null
            : new DateTimeOffset(decidedOn.Start, TimeOnly.MinValue, TimeSpan.Zero);
        var proposals = await ProposalsByDocumentAsync(cancellationToken);
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        var (decided, stood) = (0, 0);
        foreach (var entry in entries)
        {
            if (Find(entry, proposals) is not { } proposal)
            {
                continue;
            }

            if (proposal.Status != ProposalStatus.Waiting)
            {
                stood++;
                continue;
            }

            try
            {
                await DecideAsync(entry, proposal, actor, cancellationToken);
                decided++;
            }
            catch (DbUpdateException refused)
            {
                // the context still holds what was refused, so that nothing after it can be tried
                entry.Fault("the database refuses it: " + refused.GetBaseException().Message);
                faults.ThrowIfAny();
            }
        }

        faults.ThrowIfAny();
        await transaction.CommitAsync(cancellationToken);
        return new ReplayedReview(decided, stood);
    }

    private async Task<Dictionary<string, List<Proposal>>> ProposalsByDocumentAsync(CancellationToken cancellationToken)
    {
        var all = await db
            .Proposals.Include(proposal => proposal.Evidence)
            .Include(proposal => proposal.Document)
            .Where(proposal => proposal.SplitFromId == null)
            .OrderBy(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        return all.GroupBy(
                proposal => Path.GetFileNameWithoutExtension(proposal.Document.FileName),
                StringComparer.Ordinal
            )
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    private static Proposal? Find(SeedEntry entry, Dictionary<string, List<Proposal>> proposals)
    {
        var (document, quote) = (entry.Text("document"), entry.Text("quote"));
        var (kind, asRead) = (entry.Word<ReviewKind>("kind"), entry.OptionalText("as-read"));
        if (!proposals.TryGetValue(document, out var known))
        {
            entry.Fault("document", $"'{document}' has not been imported");
            return null;
        }

        var found = known.FindAll(proposal =>
            (int)proposal.Kind == (int)kind
            && string.Equals(proposal.Evidence.Quote.Trim(), quote.Trim(), StringComparison.Ordinal)
            && (asRead is null || proposal.Content.Headline == asRead)
        );
        if (found.Count == 1)
        {
            return found[0];
        }

        entry.Fault(
            "quote",
            found.Count == 0
                ? "the importer proposes nothing of that kind with this quote"
                : "several proposals have this quote; as-read tells them apart: "
                    + string.Join(" | ", found.Select(proposal => proposal.Content.Headline))
        );
        return null;
    }

    private async Task DecideAsync(SeedEntry entry, Proposal proposal, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            switch (entry.Word<ReviewVerb>("decision"))
            {
                case ReviewVerb.Reject:
                    await desk.RejectAsync(proposal.Id, entry.Text("reason"), actor, cancellationToken);
                    break;
                case ReviewVerb.SameAs:
                    if (await SameAsync(entry, proposal, cancellationToken) is { } factId)
                    {
                        await desk.MergeAsync(proposal.Id, factId, actor, cancellationToken);
                    }

                    break;
                default:
                    var decision = new ReviewDecisionReader(entry).Read(proposal.Content);
                    await desk.AcceptAsync(proposal.Id, decision, actor, cancellationToken);
                    break;
            }
        }
        catch (RuleViolationException violation)
        {
            entry.Fault(violation.Message);
        }
        entry.Close();
    }

    private async Task<int?> SameAsync(SeedEntry entry, Proposal proposal, CancellationToken cancellationToken)
    {
        var same = entry.Text("same-as");
        var id = proposal.Content is ReadingContent reading
            ? await db
                .Readings.Where(known => known.Indicator.Slug == same && known.Quantity.Value == reading.Value)
                .Select(known => (int?)known.Id)
                .FirstOrDefaultAsync(cancellationToken)
            : await new FactFinder(db).IdOfAsync(proposal.Kind, same, cancellationToken);
        if (id is null)
        {
            entry.Fault("same-as", $"there is no such fact '{same}' yet; it stands further down or is misspelt");
        }

        return id;
    }

    private enum ReviewVerb
    {
        Accept = 1,
        Amend = 2,
        Reject = 3,
        SameAs = 4,
    }

    private enum ReviewKind
    {
        Event = ProposalKind.TimelineEvent,
        Agreement = ProposalKind.Agreement,
        Reading = ProposalKind.Reading,
        Milestone = ProposalKind.Milestone,
        Member = ProposalKind.Member,
    }
}
