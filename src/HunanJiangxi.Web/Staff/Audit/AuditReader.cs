using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>Reads the trail backwards by key; two queries a page, whatever its length.</summary>
public sealed class AuditReader(PortalDb db)
{
    // what an office has not handed in yet is its own
    private static readonly string[] s_unpublished =
    [
        nameof(AgreementDraft),
        nameof(DraftStep),
        nameof(DraftCopy),
        nameof(ReadingSheet),
        nameof(ReadingSheetStep),
        nameof(Revision),
    ];

    /// <summary>The kinds of records that the trail can hold, by the model.</summary>
    public IReadOnlyList<string> Records =>
        [
            .. db
                .Model.GetEntityTypes()
                .Where(type =>
                    type.ClrType.Namespace?.StartsWith("HunanJiangxi.Domain", StringComparison.Ordinal) == true
                )
                .Where(type => type.ClrType != typeof(AuditEntry) && !type.IsOwned())
                .Select(type => type.ShortName())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <param name="ownOffice">Whose drafts may be seen; null for those who may see everybody's.</param>
    public async Task<AuditListing> ListAsync(
        AuditQuery query,
        string? ownOffice,
        int limit,
        CancellationToken cancellation
    )
    {
        var rows = await Narrow(query, ownOffice)
            .OrderByDescending(entry => entry.Id)
            .Take(limit + 1)
            .Select(entry => new AuditRow(
                entry.Id,
                entry.At,
                entry.Actor,
                entry.Office,
                entry.Record,
                entry.Key,
                entry.Action,
                entry.Before,
                entry.After,
                entry.Hash
            ))
            .ToListAsync(cancellation);
        var asked = ProposalAskedFor(query);
        var page = rows.Take(limit).Select(row => asked is { } number ? row.Of(number) : row).ToList();
        var slugs = page.Select(row => row.Office).Distinct().ToList();
        var names = await db
            .Organisations.AsNoTracking()
            .Where(office => slugs.Contains(office.Slug))
            .Select(office => new AuditOffice(office.Slug, office.ShortName))
            .ToDictionaryAsync(office => office.Slug, office => office.Name, StringComparer.Ordinal, cancellation);
        return new AuditListing(
            page.ConvertAll(row => row with { OfficeName = names.GetValueOrDefault(row.Office) }),
            rows.Count > limit ? page[^1].Id : null
        );
    }

    /// <summary>The offices that have accounts.</summary>
    public Task<List<AuditOffice>> OfficesAsync(CancellationToken cancellation) =>
        db
            .Organisations.AsNoTracking()
            .Where(office => db.Users.Any(user => user.OfficeId == office.Id))
            .OrderBy(office => office.Slug)
            .Select(office => new AuditOffice(office.Slug, office.ShortName))
            .ToListAsync(cancellation);

    private IQueryable<AuditEntry> Narrow(AuditQuery query, string? ownOffice)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (ownOffice is not null)
        {
            entries = entries.Where(entry => entry.Office == ownOffice || !s_unpublished.Contains(entry.Record));
        }

        if (ProposalAskedFor(query) is { } proposal)
        {
            entries = OfProposal(entries, proposal);
        }
        else
        {
            entries = query.Record is { } record ? entries.Where(entry => entry.Record == record) : entries;
            entries = query.Key is { } key ? entries.Where(entry => entry.Key == key) : entries;
        }

        if (query.Person is { } person)
        {
            entries = entries.Where(entry => entry.Actor == person);
        }

        if (query.Office is { } office)
        {
            entries = entries.Where(entry => entry.Office == office);
        }

        if (query.Kind is { } kind)
        {
            entries = entries.Where(entry => entry.Action == kind);
        }

        if (query.Since is { } since)
        {
            entries = entries.Where(entry => entry.At >= since);
        }

        if (query.Before is { } before)
        {
            entries = entries.Where(entry => entry.At < before);
        }

        return query.After is { } after ? entries.Where(entry => entry.Id < after) : entries;
    }

    private static int? ProposalAskedFor(AuditQuery query) =>
        query.Record == nameof(Proposal)
        && int.TryParse(query.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A proposal's own entries, and that of the import that read it.</summary>
    private IQueryable<AuditEntry> OfProposal(IQueryable<AuditEntry> entries, int number)
    {
        var key = number.ToString(CultureInfo.InvariantCulture);
        var held = $$"""{"{{AuditEntry.Proposals}}":[{"Id":{{key}}}]}""";
        return entries.Where(entry =>
            (entry.Record == nameof(Proposal) && entry.Key == key)
            || (
                entry.Record == nameof(SourceDocument)
                && entry.Key
                    == db.Proposals.Where(one => one.Id == number).Select(one => one.Document.Slug).FirstOrDefault()
                && EF.Functions.JsonContains(entry.After!, held)
            )
        );
    }
}
