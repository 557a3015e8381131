using HunanJiangxi.Data;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>What an agreement said from one day on.</summary>
/// <param name="Draft">The published draft that holds it.</param>
/// <param name="IsBase">It is what that draft was begun over: nobody's draft, but what the register said before.</param>
/// <param name="Published">Who published it and when; null for a version that no draft made.</param>
public sealed record VersionRow(int Number, int Draft, bool IsBase, DraftRecord Record, StepRow? Published);

/// <summary>An agreement's versions that drafts have made or replaced, the newest first.</summary>
public sealed record AgreementVersions(string Slug, BilingualText Name, IReadOnlyList<VersionRow> Rows)
{
    /// <summary>The units of its parties, one of which an office has to be of to write.</summary>
    public IReadOnlyList<string?> Units { get; init; } = [];

    public IReadOnlyDictionary<string, BilingualText> Names { get; init; } = new Dictionary<string, BilingualText>();

    public VersionRow? Before(VersionRow row) => Rows.FirstOrDefault(one => one.Number == row.Number - 1);
}

/// <summary>Reads the versions of an agreement: four queries however many there are.</summary>
public sealed class VersionReader(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Null where there is no such agreement.</summary>
    public async Task<AgreementVersions?> FindAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var agreement = await db
            .Agreements.AsNoTracking()
            .Where(one => one.Slug == slug)
            .Select(one => new
            {
                one.Id,
                one.Name,
                Units = one.Parties.Select(party => party.Organisation.UnitCode).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellation);
        if (agreement is null)
        {
            return null;
        }

        var drafts = await db
            .AgreementDrafts.AsNoTracking()
            .Include(draft => draft.Steps)
            .Where(draft => draft.AgreementId == agreement.Id && draft.State == DraftState.Published)
            .AsSingleQuery()
            .ToListAsync(cancellation);
        var rows = Rows(drafts);
        return new AgreementVersions(slug, agreement.Name, [.. rows.AsEnumerable().Reverse()])
        {
            Units = agreement.Units,
            Names = await DraftReader.NamesAsync(db, [.. rows.Select(row => row.Record)], cancellation),
        };
    }

    private static List<VersionRow> Rows(IEnumerable<AgreementDraft> drafts)
    {
        var rows = new List<VersionRow>();
        var published = drafts
            .Select(draft => (Draft: draft, Step: draft.Steps.Single(step => step.State == DraftState.Published)))
            .OrderBy(one => one.Step.Id);
        foreach (var (draft, step) in published)
        {
            if (draft.Base is { } before)
            {
                if (rows.Count > 0 && IsSame(rows[^1].Record, before))
                {
                    // as it stood in the register: an entry of the office has become a source of its own
                    rows[^1] = rows[^1] with
                    {
                        Record = before,
                    };
                }
                else
                {
                    // what came from no draft: from the delivered register, or from the review desk
                    rows.Add(new VersionRow(rows.Count + 1, draft.Id, IsBase: true, before, null));
                }
            }

            var by = new StepRow(step.State, step.By, step.Office, step.At, step.Reason);
            rows.Add(new VersionRow(rows.Count + 1, draft.Id, IsBase: false, draft.Working, by));
        }

        return rows;
    }

    private static bool IsSame(DraftRecord written, DraftRecord published) =>
        DraftParts.Same(
            written with
            {
                Source = published.Source,
                EntryZh = published.EntryZh,
                EntryEn = published.EntryEn,
            },
            published
        );
}
