using HunanJiangxi.Data;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>A document with waiting proposals, and how many.</summary>
public sealed record WaitingDocument(string Slug, string Title, int Waiting);

/// <summary>One page of the desk: what waits, how many match, where the next page begins.</summary>
public sealed record ReviewListing(IReadOnlyList<WaitingProposal> Items, int Matching, int Waiting, int? Next)
{
    public static ReviewListing Empty { get; } = new([], 0, 0, null);

    /// <summary>Documents to choose from, the earliest first: no more than can be looked through.</summary>
    public IReadOnlyList<WaitingDocument> Documents { get; init; } = [];

    public bool HasMoreDocuments { get; init; }
}

/// <summary>Who decided a proposal, how and when.</summary>
public sealed record PastDecision(ProposalStatus Status, string By, DateTimeOffset At);

/// <summary>Reads the desk in the order of the documents, as a person reads them.</summary>
public sealed class ReviewReader(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Documents that the filter lists.</summary>
    public const int ShownDocuments = 200;

    public async Task<ReviewListing> ListAsync(ReviewQuery query, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // what is tied to an original's proposal is decided with it, and seen only where its document is asked for
        var waiting = db.Proposals.AsNoTracking().Where(proposal => proposal.Status == ProposalStatus.Waiting);
        waiting = query.Document is { } asked
            ? waiting.Where(proposal => proposal.OriginalId == null || proposal.Document.Slug == asked)
            : waiting.Where(proposal => proposal.OriginalId == null);
        var matching = Narrow(waiting, query);
        var documents = await DocumentsAsync(db, waiting, query.Document, cancellation);
        var inAll = await waiting.CountAsync(cancellation);
        var count = query.IsFiltered ? await matching.CountAsync(cancellation) : inAll;
        var rows = await (await FromAsync(db, matching, query.After, cancellation))
            .OrderBy(proposal => proposal.DocumentId)
            .ThenBy(proposal => proposal.Evidence.Start)
            .ThenBy(proposal => proposal.Id)
            .Take(ReviewQuery.PageSize + 1)
            .Include(proposal => proposal.Evidence)
            .ToListAsync(cancellation);
        var page = rows.Take(ReviewQuery.PageSize).ToList();
        var wanted = page.Select(proposal => proposal.DocumentId).Distinct().ToList();
        var texts = await db
            .SourceDocuments.AsNoTracking()
            .Where(document => wanted.Contains(document.Id))
            .ToDictionaryAsync(document => document.Id, cancellation);
        var known = await RelatedFacts.LoadAsync(db, page, texts, cancellation);
        var items = page.ConvertAll(proposal => new WaitingProposal(
            proposal.Id,
            proposal.Content,
            proposal.Confidence,
            Passage.Cut(texts[proposal.DocumentId], proposal.Evidence.Start, proposal.Evidence.Length)
        )
        {
            Link = known.LinkOf(proposal),
            Known = known.FactOf(proposal),
            IsTied = proposal.OriginalId is not null,
        });
        return new ReviewListing(items, count, inAll, rows.Count > page.Count ? page[^1].Id : null)
        {
            Documents = [.. documents.Take(ShownDocuments)],
            HasMoreDocuments = documents.Count > ShownDocuments,
        };
    }

    /// <summary>The chosen document and the earliest others, one more than are shown.</summary>
    private static Task<List<WaitingDocument>> DocumentsAsync(
        PortalDb db,
        IQueryable<Proposal> waiting,
        string? chosen,
        CancellationToken cancellation
    ) =>
        db
            .SourceDocuments.Where(document => waiting.Any(proposal => proposal.DocumentId == document.Id))
            .OrderByDescending(document => document.Slug == chosen)
            .ThenBy(document => document.Id)
            .Take(ShownDocuments + 1)
            .Select(document => new WaitingDocument(
                document.Slug,
                document.Title,
                waiting.Count(proposal => proposal.DocumentId == document.Id)
            ))
            .ToListAsync(cancellation);

    public async Task<ReviewWords> WordsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var programmes = await db
            .Programmes.AsNoTracking()
            .OrderBy(programme => programme.Ordinal)
            .Select(programme => new RegisterWord(programme.Slug, programme.Name))
            .ToListAsync(cancellation);
        var indicators = await db
            .Indicators.AsNoTracking()
            .OrderBy(indicator => indicator.Ordinal)
            .Select(indicator => new IndicatorWord(indicator.Slug, indicator.Name, indicator.Unit, indicator.UnitName))
            .ToListAsync(cancellation);
        var organisations = await db
            .Organisations.AsNoTracking()
            .Select(organisation => new RegisterWord(organisation.Slug, organisation.ShortName))
            .ToDictionaryAsync(word => word.Slug, word => word.Name, StringComparer.Ordinal, cancellation);
        var fields = await db
            .CooperationFields.AsNoTracking()
            .Select(field => new RegisterWord(field.Slug, field.Name))
            .ToDictionaryAsync(word => word.Slug, word => word.Name, StringComparer.Ordinal, cancellation);
        return new ReviewWords(programmes, indicators, organisations, fields);
    }

    /// <summary>The decision that somebody else has made; null while it still waits.</summary>
    public async Task<PastDecision?> DecisionAsync(int proposal, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db
            .Proposals.AsNoTracking()
            .Where(known => known.Id == proposal && known.Status != ProposalStatus.Waiting)
            .Select(known => new PastDecision(known.Status, known.DecidedBy!, known.DecidedAt!.Value))
            .SingleOrDefaultAsync(cancellation);
    }

    private static IQueryable<Proposal> Narrow(IQueryable<Proposal> waiting, ReviewQuery query)
    {
        if (query.Kind is { } kind)
        {
            waiting = waiting.Where(proposal => proposal.Kind == kind);
        }

        if (query.Document is { } document)
        {
            waiting = waiting.Where(proposal => proposal.Document.Slug == document);
        }

        if (query.Relation is { } relation)
        {
            waiting = waiting.Where(proposal => proposal.Relation == relation);
        }

        return query.Confidence switch
        {
            ConfidenceBand.High => waiting.Where(proposal => proposal.Confidence >= 0.8m),
            ConfidenceBand.Middle => waiting.Where(proposal =>
                proposal.Confidence >= 0.5m && proposal.Confidence < 0.8m
            ),
            ConfidenceBand.Low => waiting.Where(proposal => proposal.Confidence < 0.5m),
            null => waiting,
            _ => throw new RuleViolationException("review.confidence", $"Unknown band {query.Confidence}."),
        };
    }

    // The key is a proposal: its place tells where to go on, even when it has been decided meanwhile.
    private static async Task<IQueryable<Proposal>> FromAsync(
        PortalDb db,
        IQueryable<Proposal> matching,
        int? after,
        CancellationToken cancellation
    )
    {
        if (after is null)
        {
            return matching;
        }

        var last = await db
            .Proposals.AsNoTracking()
            .Where(proposal => proposal.Id == after)
            .Select(proposal => new
            {
                proposal.Id,
                proposal.DocumentId,
                proposal.Evidence.Start,
            })
            .SingleOrDefaultAsync(cancellation);
        return last is null
            ? matching
            : matching.Where(proposal =>
                proposal.DocumentId > last.DocumentId
                || (
                    proposal.DocumentId == last.DocumentId
                    && (
                        proposal.Evidence.Start > last.Start
                        || (proposal.Evidence.Start == last.Start && proposal.Id > last.Id)
                    )
                )
            );
    }
}
