using HunanJiangxi.Data;
using HunanJiangxi.Data.Linking;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>How the proposals of one page stand to the register now, and the facts that they stand so to.</summary>
internal sealed class RelatedFacts
{
    private readonly Dictionary<int, ProposalLink> _links;
    private readonly Dictionary<(ProposalKind, int), FactChoice> _facts = [];

    private RelatedFacts(Dictionary<int, ProposalLink> links) => _links = links;

    public static async Task<RelatedFacts> LoadAsync(
        PortalDb db,
        IReadOnlyCollection<Proposal> page,
        IReadOnlyDictionary<int, SourceDocument> documents,
        CancellationToken cancellation
    )
    {
        var known = await KnownFacts.LoadAsync(db, [.. page.Select(one => one.Content)], cancellation);
        var related = new RelatedFacts(
            page.ToDictionary(
                one => one.Id,
                one =>
                    known.Relate(one.Content, documents[one.DocumentId].Language, documents[one.DocumentId].Published)
            )
        );
        foreach (var kind in page.GroupBy(one => one.Kind))
        {
            var numbers = kind.Select(one => related._links[one.Id].FactId).OfType<int>().ToList();
            if (numbers.Count > 0)
            {
                foreach (var fact in await FactChoices.Of(db, kind.Key, numbers).ToListAsync(cancellation))
                {
                    related._facts[(kind.Key, fact.Id)] = fact;
                }
            }
        }

        return related;
    }

    public ProposalLink LinkOf(Proposal proposal) => _links[proposal.Id];

    public FactChoice? FactOf(Proposal proposal) =>
        LinkOf(proposal).FactId is { } fact ? _facts.GetValueOrDefault((proposal.Kind, fact)) : null;
}
