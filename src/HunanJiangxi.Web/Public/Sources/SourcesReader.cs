using HunanJiangxi.Data;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Sources;

/// <summary>Lists what stands behind the facts: documents first, named sources after them.</summary>
public sealed class SourcesReader(PortalDb db)
{
    public async Task<Listing<SourceRow>> ListAsync(ListQuery query, CancellationToken cancellation)
    {
        var order = query.SortAs("source");
        var found = Keys(query);
        var total = await found.CountAsync(cancellation);
        var (page, next) = await found.PageAsync(query, order, key => key.Rank, key => key.Id, cancellation);
        var documents = page.FindAll(key => key.IsDocument).ConvertAll(key => key.Id);
        var named = page.FindAll(key => !key.IsDocument).ConvertAll(key => key.Id);
        var rows = new List<SourceRow>();
        rows.AddRange(
            await db
                .SourceDocuments.Where(one => documents.Contains(one.Id))
                .OrderBy(one => one.Slug)
                .Select(one => new SourceRow(SourceKind.Document, one.Slug, Title(one.Language, one.Title))
                {
                    Publisher = one.Publisher,
                    Republisher = one.Republisher,
                    Author = one.Author,
                    Published = one.Published,
                    Language = one.Language,
                    OriginalTitle = one.OriginalTitle,
                    OriginalLanguage = one.OriginalLanguage,
                    IsRetold = one.IsRetold,
                    Address = one.Address,
                })
                .ToListAsync(cancellation)
        );
        var sources = await db
            .NamedSources.AsNoTracking()
            .Where(one => named.Contains(one.Id))
            .OrderBy(one => one.Slug)
            .ToListAsync(cancellation);
        rows.AddRange(sources.Select(Row));
        return new Listing<SourceRow>(rows, next?.ToString(), total);
    }

    internal static SourceRow Row(NamedSource one) =>
        new(SourceKind.Named, one.Slug, one.Title)
        {
            Office = one.Office,
            Address = one.Address,
            Licence = one.Licence,
            Note = one.Note,
        };

    internal static SourceRow Row(SourceDocument one) =>
        new(SourceKind.Document, one.Slug, Title(one.Language, one.Title))
        {
            Publisher = one.Publisher,
            Republisher = one.Republisher,
            Author = one.Author,
            Published = one.Published,
            Language = one.Language,
            OriginalTitle = one.OriginalTitle,
            OriginalLanguage = one.OriginalLanguage,
            IsRetold = one.IsRetold,
            Address = one.Address,
            Note = one.Note is null ? null : Title(one.Language, one.Note),
        };

    private static BilingualText Title(Language language, string title) => BilingualText.Of(language, title);

    // The two tables are paged as one list: by rank, which puts documents first.
    private IQueryable<SourceKey> Keys(ListQuery query)
    {
        var kind = query.KindAs<SourceKind>();
        var documents = db.SourceDocuments.AsNoTracking().InPeriod(query, one => one.Published);
        var named = db.NamedSources.AsNoTracking();
        if (query.Search is { } words)
        {
            var pattern = SearchPattern.Of(words);
            documents = documents.Where(one =>
                EF.Functions.ILike(one.Title, pattern, "\\")
                || EF.Functions.ILike(one.OriginalTitle!, pattern, "\\")
                || EF.Functions.ILike(one.Publisher!, pattern, "\\")
            );
            named = named.Where(one =>
                EF.Functions.ILike(one.Title.Zh!, pattern, "\\")
                || EF.Functions.ILike(one.Title.En!, pattern, "\\")
                || EF.Functions.ILike(one.Address!, pattern, "\\")
            );
        }

        var documentKeys = documents.Select(one => new SourceKey
        {
            Rank = "0/" + one.Slug,
            Id = one.Id,
            IsDocument = true,
        });
        var namedKeys = named.Select(one => new SourceKey
        {
            Rank = "1/" + one.Slug,
            Id = one.Id,
            IsDocument = false,
        });
        var documentsOnly = kind == SourceKind.Document || (query.From ?? query.To) is not null;
        return (documentsOnly, kind) switch
        {
            (true, SourceKind.Named) => namedKeys.Where(key => false),
            (true, _) => documentKeys,
            (_, SourceKind.Named) => namedKeys,
            _ => documentKeys.Concat(namedKeys),
        };
    }

    private sealed class SourceKey
    {
        public required string Rank { get; init; }

        public required int Id { get; init; }

        public required bool IsDocument { get; init; }
    }
}
