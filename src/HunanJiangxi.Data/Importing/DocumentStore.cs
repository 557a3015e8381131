using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Importing;

/// <summary>What storing a document came to: its address word, and how many proposals were new.</summary>
public sealed record StoredDocument(int DocumentId, string Slug, bool IsNew, int NewProposals);

/// <summary>
/// Stores what an importer read. The same bytes are one document however often they come; a proposal that stands
/// already is left as it is, with whatever a person decided of it.
/// </summary>
public sealed class DocumentStore(PortalDb db, TimeProvider time)
{
    public async Task<StoredDocument> StoreAsync(
        string sha256,
        string text,
        Language language,
        string title,
        SourceMetadata metadata,
        IReadOnlyList<ReadProposal> proposals,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        db.Actor = actor;
        var document = await db.SourceDocuments.SingleOrDefaultAsync(
            known => known.Sha256 == sha256,
            cancellationToken
        );
        var isNew = document is null;
        var standing = new HashSet<string>(StringComparer.Ordinal);
        if (document is null)
        {
            var slug = await FreeSlugAsync(sha256, language, metadata, cancellationToken);
            document = new SourceDocument(slug, sha256, text, language, title, time.GetUtcNow());
            document.Describe(metadata);
            db.Add(document);
        }
        else
        {
            var id = document.Id;
            standing.UnionWith(
                await db
                    .Proposals.Where(known => known.DocumentId == id)
                    .Select(known => known.Key)
                    .ToListAsync(cancellationToken)
            );
        }

        var added = proposals
            .Select(read => new Proposal(document, read))
            .Where(proposal => standing.Add(proposal.Key))
            .ToList();
        db.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        return new StoredDocument(document.Id, document.Slug, isNew, added.Count);
    }

    private async Task<string> FreeSlugAsync(
        string sha256,
        Language language,
        SourceMetadata metadata,
        CancellationToken cancellationToken
    )
    {
        var name = metadata.DocumentKey is { } key
            ? $"{key}-{(language == Language.Zh ? "zh" : "en")}"
            : Path.GetFileNameWithoutExtension(metadata.FileName);
        var slug = SlugFrom(name);
        var isFree =
            slug.Length > 0 && !await db.SourceDocuments.AnyAsync(known => known.Slug == slug, cancellationToken);
        return isFree ? slug : string.Join('-', new[] { slug, sha256[..12] }.Where(part => part.Length > 0));
    }

    private static string SlugFrom(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= 80 ? slug : slug[..80].TrimEnd('-');
    }
}
