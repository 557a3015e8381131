using HunanJiangxi.Data;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>Reads what a draft's page shows; each reading on a context of its own.</summary>
public sealed class DraftReader(IDbContextFactory<PortalDb> databases)
{
    private const int MostFound = 8;
    private const int MostCompared = 400;
    private const int LeastLetters = 2;

    public async Task<RegisterBook> BookAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await RegisterBook.LoadAsync(db, cancellation);
    }

    /// <summary>The draft; null where there is none.</summary>
    public async Task<DraftView?> FindAsync(int id, string reader, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db
            .AgreementDrafts.AsNoTracking()
            .Include(one => one.Agreement)
            .Include(one => one.Steps)
            .Where(one => one.Id == id)
            .Select(one => new { Draft = one, Version = EF.Property<uint>(one, "Version") })
            .SingleOrDefaultAsync(cancellation);
        if (found is not { Draft: var draft })
        {
            return null;
        }

        var copy = await db
            .DraftCopies.AsNoTracking()
            .Where(one => one.DraftId == id && one.By == reader && one.SettledAt == null)
            .OrderBy(one => one.Id)
            .Select(one => new CopyView(one.Id, one.Before, one.Working, one.SavedAt))
            .FirstOrDefaultAsync(cancellation);
        var records = new[] { draft.Working, draft.Base, copy?.Mine }.OfType<DraftRecord>();
        return new DraftView(new SeenDraft(id, found.Version, draft.Working), draft.State, draft.Base)
        {
            Office = draft.Office,
            OfficeUnit = draft.OfficeUnit,
            SavedBy = draft.SavedBy,
            SavedAt = draft.SavedAt,
            Writers = draft.Writers,
            Agreement = draft.Agreement?.Slug,
            Steps =
            [
                .. draft
                    .Steps.OrderBy(step => step.Id)
                    .Select(step => new StepRow(step.State, step.By, step.Office, step.At, step.Reason)),
            ],
            Copy = copy,
            Names = await NamesAsync(db, [.. records], cancellation),
        };
    }

    /// <summary>Agreements of the register that the draft may record a second time.</summary>
    public async Task<IReadOnlyList<AgreementChoice>> DuplicatesAsync(
        DraftRecord record,
        string? itself,
        CancellationToken cancellation
    )
    {
        var parties = record.Parties.Select(party => party.Organisation).ToList();
        var (zh, en) = (Pattern(record.NameZh), Pattern(record.NameEn));
        if (zh is null && en is null)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var near = db
            .Agreements.AsNoTracking()
            .Where(one =>
                (zh != null && EF.Functions.ILike(one.Name.Zh!, zh, "\\"))
                || (en != null && EF.Functions.ILike(one.Name.En!, en, "\\"))
            )
            .OrderByDescending(one => one.Id)
            .Take(MostCompared)
            .Select(one => one.Id);
        var shared = db
            .AgreementParties.Where(party => parties.Contains(party.Organisation.Slug))
            .OrderByDescending(party => party.AgreementId)
            .Take(MostCompared)
            .Select(party => party.AgreementId);
        var known = await db
            .Agreements.AsNoTracking()
            .Where(one => (near.Contains(one.Id) || shared.Contains(one.Id)) && one.Slug != itself)
            .Select(one => new
            {
                one.Slug,
                Known = new KnownAgreement(one.Id, one.Name, one.Kind, one.Signed)
                {
                    Parties = one.Parties.Select(party => party.Organisation.Slug).ToList(),
                },
            })
            .ToListAsync(cancellation);
        var slugs = known.ToDictionary(one => one.Known.Id, one => one.Slug);
        return
        [
            .. AgreementDuplicates
                .Among(record, known.Select(one => one.Known))
                .Take(MostFound)
                .Select(one => new AgreementChoice(slugs[one.Id], one.Name, one.Signed)),
        ];
    }

    public async Task<IReadOnlyList<AgreementChoice>> AgreementsAsync(string words, CancellationToken cancellation)
    {
        if (Pattern(words) is not { } pattern)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db
            .Agreements.AsNoTracking()
            .Where(one =>
                EF.Functions.ILike(one.Name.Zh!, pattern, "\\") || EF.Functions.ILike(one.Name.En!, pattern, "\\")
            )
            .OrderByDescending(one => one.Id)
            .Take(MostFound)
            .Select(one => new AgreementChoice(one.Slug, one.Name, one.Signed))
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Named>> DocumentsAsync(string words, CancellationToken cancellation)
    {
        if (Pattern(words) is not { } pattern)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db
            .SourceDocuments.AsNoTracking()
            .Where(one => EF.Functions.ILike(one.Title, pattern, "\\"))
            .OrderByDescending(one => one.Id)
            .Take(MostFound)
            .Select(one => new { one.Slug, one.Title })
            .ToListAsync(cancellation);
        return [.. found.Select(one => new Named(one.Slug, new BilingualText(one.Title, one.Title)))];
    }

    /// <summary>Where a document says these words; null where it does not.</summary>
    public async Task<DraftQuote?> QuoteAsync(string document, string words, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var text = await db
            .SourceDocuments.Where(one => one.Slug == document)
            .Select(one => one.Text)
            .SingleOrDefaultAsync(cancellation);
        var wanted = words.Trim();
        var start = wanted.Length == 0 ? -1 : text?.IndexOf(wanted, StringComparison.Ordinal) ?? -1;
        return start < 0 ? null : new DraftQuote(document, start, wanted);
    }

    internal static async Task<Dictionary<string, BilingualText>> NamesAsync(
        PortalDb db,
        IReadOnlyList<DraftRecord> records,
        CancellationToken cancellation
    )
    {
        var agreements = records.SelectMany(one => one.Relations).Select(one => one.To).Distinct().ToList();
        var names = new Dictionary<string, BilingualText>(StringComparer.Ordinal);
        if (agreements.Count > 0)
        {
            names = await db
                .Agreements.Where(one => agreements.Contains(one.Slug))
                .ToDictionaryAsync(one => one.Slug, one => one.Name, cancellation);
        }

        var documents = records.SelectMany(one => one.Quotes).Select(one => one.Document).Distinct().ToList();
        if (documents.Count > 0)
        {
            var titles = await db
                .SourceDocuments.Where(one => documents.Contains(one.Slug))
                .Select(one => new { one.Slug, one.Title })
                .ToListAsync(cancellation);
            titles.ForEach(one => names.TryAdd(one.Slug, new BilingualText(one.Title, one.Title)));
        }

        return names;
    }

    private static string? Pattern(string? words) =>
        words?.Trim() is { Length: >= LeastLetters } clean ? SearchPattern.Of(clean) : null;
}

/// <summary>An agreement to choose or to compare with.</summary>
public sealed record AgreementChoice(string Slug, BilingualText Name, PartialDate? Signed);
