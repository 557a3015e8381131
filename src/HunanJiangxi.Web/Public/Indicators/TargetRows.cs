using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>What plans want, read in one query; how it stands is reckoned where the values are.</summary>
internal static class TargetRows
{
    public static async Task<List<TargetRow>> OfAsync(
        PortalDb db,
        Expression<Func<Target, bool>> wanted,
        CancellationToken cancellation
    ) =>
        await db
            .Targets.AsNoTracking()
            .Where(wanted)
            .OrderBy(target => target.Id)
            .Select(target => new TargetRow(
                target.Slug,
                target.Text,
                target.DueBy,
                target.Value,
                new Named(target.Programme.Slug, target.Programme.Name)
            )
            {
                Source = new NamedSourceRow(target.Source.Slug, target.Source.Title, target.Source.Office, null),
                IsOfZone = target.Programme.Kind == ProgrammeKind.Zone && target.Programme.IsOwn,
                Indicator = target.Indicator!.Slug,
                Task = target.Task!.Slug,
            })
            .ToListAsync(cancellation);
}
