using HunanJiangxi.Data.Linking;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>A waiting proposal that <see cref="SafeRule"/> lets pass, with the relation that whoever confirms it is shown.</summary>
public sealed record SafeProposal(int Id, ProposalContent Content, Language Language, string Quote, ProposalLink Link);

/// <summary>What of a document is safe, in the order of the text, and how many of the others have which doubt first.</summary>
public sealed record SafeListing(IReadOnlyList<SafeProposal> Safe, IReadOnlyDictionary<Doubt, int> Others)
{
    /// <summary>Whether more waits than was looked at.</summary>
    public bool HasMore { get; init; }
}

/// <summary>Looks through a document's waiting proposals for those that are safe; a fixed number of queries.</summary>
public sealed class SafeProposals(PortalDb db)
{
    /// <summary>Proposals that one step looks at and accepts at most.</summary>
    public const int Most = 200;

    public async Task<SafeListing> ListAsync(string document, CancellationToken cancellationToken)
    {
        // the text once: the quotes of all proposals are held against it
        var text = await db.SourceDocuments.SingleOrDefaultAsync(one => one.Slug == document, cancellationToken);
        if (text is null)
        {
            return new SafeListing([], new Dictionary<Doubt, int>());
        }

        var waiting = await db
            .Proposals.Include(one => one.Evidence)
            .Where(one => one.Status == ProposalStatus.Waiting && one.DocumentId == text.Id)
            .OrderBy(one => one.Evidence.Start)
            .ThenBy(one => one.Id)
            .Take(Most + 1)
            .ToListAsync(cancellationToken);
        var looked = waiting.Take(Most).ToList();
        var words = await WordsAsync(cancellationToken);
        var known = await KnownFacts.LoadAsync(db, looked.ConvertAll(one => one.Content), cancellationToken);
        var judged = looked.ConvertAll(one =>
        {
            var link = known.Relate(one.Content, text.Language, text.Published);
            return (Proposal: one, Link: link, Doubts: SafeRule.DoubtsOf(one, link, words));
        });
        return new SafeListing(
            [
                .. judged
                    .Where(one => one.Doubts.Count == 0)
                    .Select(one => new SafeProposal(
                        one.Proposal.Id,
                        one.Proposal.Content,
                        text.Language,
                        one.Proposal.Evidence.Quote,
                        one.Link
                    )),
            ],
            judged
                .Where(one => one.Doubts.Count > 0)
                .GroupBy(one => one.Doubts[0])
                .ToDictionary(group => group.Key, group => group.Count())
        )
        {
            HasMore = waiting.Count > Most,
        };
    }

    internal static RegisterWords WordsOf(RegisterIndex index) =>
        new(
            index.Programmes.Keys.ToHashSet(StringComparer.Ordinal),
            index.Organisations.Keys.ToHashSet(StringComparer.Ordinal),
            index.Fields.Keys.ToHashSet(StringComparer.Ordinal),
            index.Indicators.ToDictionary(one => one.Key, one => one.Value.Unit, StringComparer.Ordinal)
        );

    private async Task<RegisterWords> WordsAsync(CancellationToken cancellationToken) =>
        new(
            await db.Programmes.Select(one => one.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken),
            await db.Organisations.Select(one => one.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken),
            await db
                .CooperationFields.Select(one => one.Slug)
                .ToHashSetAsync(StringComparer.Ordinal, cancellationToken),
            await db
                .Indicators.Select(one => new { one.Slug, one.Unit })
                .ToDictionaryAsync(one => one.Slug, one => one.Unit, StringComparer.Ordinal, cancellationToken)
        );
}
