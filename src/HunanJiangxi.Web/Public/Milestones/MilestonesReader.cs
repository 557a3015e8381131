using HunanJiangxi.Data;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Milestones;

/// <summary>Reads milestones, with their parties and fields in one query, their proofs and reports in two others.</summary>
public sealed class MilestonesReader(PortalDb db, RegisterChoices choices, ProofReader proofs)
{
    /// <summary>Stands in for a missing date, so that undated milestones come last.</summary>
    private static readonly DateOnly s_undated = new(9999, 12, 30);

    public async Task<Listing<MilestoneRow>> ListAsync(ListQuery query, CancellationToken cancellation)
    {
        await choices.CheckAsync(query, cancellation);
        var order = query.SortAs("due");
        var found = Filtered(query);
        var total = await found.CountAsync(cancellation);
        var (page, next) = await WithLinks(found)
            .AsSingleQuery()
            .PageAsync(query, order, one => one.Due == null ? s_undated : one.Due.Start, one => one.Id, cancellation);
        return new Listing<MilestoneRow>(await RowsAsync(page, cancellation), next?.ToString(), total);
    }

    /// <summary>What is to be delivered under one agreement.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> OfAgreementAsync(int agreement, CancellationToken cancellation) =>
        await RowsAsync(
            await WithLinks(db.Milestones.AsNoTracking().Where(one => one.AgreementId == agreement))
                .AsSingleQuery()
                .OrderBy(one => one.Id)
                .ToListAsync(cancellation),
            cancellation
        );

    private IQueryable<Milestone> Filtered(ListQuery query)
    {
        var found = db.Milestones.AsNoTracking();
        var status = query.StatusAs<MilestoneStatus>();
        found = status is null ? found : found.Where(one => one.Status == status);
        found = query.Programme is { } programme ? found.Where(one => one.Programme.Slug == programme) : found;
        if (query.Own.TryGetValue("agreement", out var agreement))
        {
            found = found.Where(one => one.Agreement!.Slug == agreement);
        }

        if (query.Counties.Count > 0)
        {
            found = found.Where(one => one.Parties.Any(party => query.Counties.Contains(party.Slug)));
        }

        if (query.Fields.Count > 0)
        {
            var fields = choices.WithNarrower(query.Fields);
            found = found.Where(one => one.Fields.Any(field => fields.Contains(field.Slug)));
        }

        if (query.Search is { } words)
        {
            var pattern = SearchPattern.Of(words);
            found = found.Where(one =>
                EF.Functions.ILike(one.Title.Zh!, pattern, "\\") || EF.Functions.ILike(one.Title.En!, pattern, "\\")
            );
        }

        return found.InPeriod(query, one => one.Due);
    }

    private static IQueryable<Milestone> WithLinks(IQueryable<Milestone> found) =>
        found
            .Include(one => one.Programme)
            .Include(one => one.Agreement)
            .Include(one => one.Source)
            .Include(one => one.Parties)
            .Include(one => one.Fields);

    private async Task<List<MilestoneRow>> RowsAsync(List<Milestone> page, CancellationToken cancellation)
    {
        if (page.Count == 0)
        {
            return [];
        }

        var quotes = await proofs.OfAsync<Milestone>(page.ConvertAll(one => one.Id), cancellation);
        var said = await LatestAsync(page.ConvertAll(one => one.Id), cancellation);
        return page.ConvertAll(one => new MilestoneRow(one.Slug, one.Title, one.Status)
        {
            Due = one.Due,
            Recurrence = one.Recurrence,
            AsOf = one.AsOf,
            Programme = new Named(one.Programme.Slug, one.Programme.Name),
            Agreement = one.Agreement is null ? null : new Named(one.Agreement.Slug, one.Agreement.Name),
            Parties = [.. one.Parties.Select(party => new Named(party.Slug, party.ShortName))],
            Reports =
            [
                .. one
                    .Parties.OrderBy(party => party.Id)
                    .Select(party =>
                    {
                        var report = said.GetValueOrDefault((one.Id, party.Id));
                        var name = new Named(party.Slug, party.ShortName);
                        return new PartyReport(name, report?.Status, report?.Word, report?.ReportedAt);
                    }),
            ],
            Fields = [.. one.Fields.Select(field => new Named(field.Slug, field.Name))],
            Evidence = [.. quotes[one.Id]],
            Source = one.Source is null
                ? null
                : new NamedSourceRow(one.Source.Slug, one.Source.Title, one.Source.Office),
        });
    }

    private Task<Dictionary<(int Milestone, int Party), MilestoneReport>> LatestAsync(
        List<int> page,
        CancellationToken cancellation
    )
    {
        var reports = db.Set<MilestoneReport>().AsNoTracking();
        return reports
            .Where(report =>
                page.Contains(report.MilestoneId)
                && report.Occurrence == report.Milestone.Occurrence
                && !reports.Any(later =>
                    later.MilestoneId == report.MilestoneId && later.PartyId == report.PartyId && later.Id > report.Id
                )
            )
            .ToDictionaryAsync(report => (report.MilestoneId, report.PartyId), cancellation);
    }
}
