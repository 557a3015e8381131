using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>The query words of the counties: <c>county, programme, as-of, q</c>.</summary>
internal static class CountyFilter
{
    public static IQueryable<County> Counties(this PortalDb db, ListQuery query)
    {
        var counties = db.Counties.AsNoTracking();
        if (query.Counties.Count > 0)
        {
            counties = counties.Where(county => query.Counties.Contains(county.Slug));
        }

        if (query.Search is { } words)
        {
            counties = counties.Where(Mentions(words));
        }

        return query switch
        {
            { AsOf: { } asOf } => counties.Where(WasMember(db, query.Programme, asOf)),
            { Programme: { } programme } => counties.Where(IsMember(db, programme)),
            _ => counties,
        };
    }

    private static Expression<Func<County, bool>> Mentions(string words)
    {
        var like = SearchPattern.Of(words);
        return county =>
            EF.Functions.ILike(county.Unit.Name.Zh!, like)
            || EF.Functions.ILike(county.Unit.Name.En!, like)
            || EF.Functions.ILike(county.Unit.Parent!.Name.Zh!, like)
            || EF.Functions.ILike(county.Unit.Parent!.Name.En!, like)
            || EF.Functions.ILike(county.Unit.Parent!.Parent!.Name.Zh!, like)
            || EF.Functions.ILike(county.Unit.Parent!.Parent!.Name.En!, like)
            || county.UnitCode.StartsWith(words);
    }

    private static Expression<Func<County, bool>> IsMember(PortalDb db, string programme) =>
        county =>
            db.Memberships.Any(membership =>
                membership.OrganisationId == county.OrganisationId && membership.Programme.Slug == programme
            );

    /// <summary>
    /// Whether a dated membership proves that the county was in by the end of the date: "2014-12" proves it from the
    /// last of December on, "by 2021-10" proves nothing about September.
    /// </summary>
    private static Expression<Func<County, bool>> WasMember(PortalDb db, string? programme, PartialDate asOf)
    {
        var next = asOf.End.AddDays(1);
        return county =>
            db.Memberships.Any(membership =>
                membership.OrganisationId == county.OrganisationId
                && (programme == null ? membership.Programme.IsOwn : membership.Programme.Slug == programme)
                && membership.Joined != null
                && (
                    membership.Joined.Precision == DatePrecision.Day ? membership.Joined.Start < next
                    : membership.Joined.Precision == DatePrecision.Month ? membership.Joined.Start.AddMonths(1) <= next
                    : membership.Joined.Precision == DatePrecision.Quarter
                        ? membership.Joined.Start.AddMonths(3) <= next
                    : membership.Joined.Precision == DatePrecision.HalfYear
                        ? membership.Joined.Start.AddMonths(6) <= next
                    : membership.Joined.Start.AddYears(1) <= next
                )
            );
    }
}
