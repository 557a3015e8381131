using HunanJiangxi.Data;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>Counties with their readings, in two queries however many they are.</summary>
internal static class CountyRows
{
    public const string Residents = "resident-population";
    public const string Area = "county-area";

    public static async Task<List<CountyRow>> RowsAsync(
        this PortalDb db,
        IQueryable<County> counties,
        CancellationToken stop
    )
    {
        var rows = await Rows(db, counties).AsSingleQuery().ToListAsync(stop);
        var readings = await ReadingsAsync(db, counties, stop);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    Residents = [.. readings[(row.Slug, Residents)]],
                    Areas = [.. readings[(row.Slug, Area)]],
                }
            ),
        ];
    }

    private static IQueryable<CountyRow> Rows(PortalDb db, IQueryable<County> counties) =>
        counties
            .OrderBy(county => county.UnitCode)
            .Select(county => new CountyRow(
                county.Slug,
                county.UnitCode,
                county.Unit.Kind,
                county.Unit.Name,
                county.Unit.ShortName,
                county.Pinyin,
                new PlaceRow(
                    county.Unit.Parent!.Parent!.Slug,
                    county.Unit.Parent.Parent.Code,
                    county.Unit.Parent.Parent.Name
                ),
                new PlaceRow(county.Unit.Parent.Slug, county.Unit.Parent.Code, county.Unit.Parent.Name),
                county.Seat,
                county.SeatNote,
                new NamedSourceRow(county.SeatSource.Slug, county.SeatSource.Title, county.SeatSource.Office, null),
                new NamedSourceRow(county.Source.Slug, county.Source.Title, county.Source.Office, null),
                db.Memberships.Where(membership => membership.OrganisationId == county.OrganisationId)
                    .OrderBy(membership => membership.Programme.Ordinal)
                    .Select(membership => new CountyMembershipRow(
                        membership.Programme.Slug,
                        membership.Programme.Name,
                        membership.Programme.IsOwn,
                        membership.Joined,
                        membership.Note,
                        membership.Evidence.AsQueryable().OrderBy(part => part.Id).Select(ProofRow.From).ToList(),
                        membership.Source == null
                            ? null
                            : new NamedSourceRow(
                                membership.Source.Slug,
                                membership.Source.Title,
                                membership.Source.Office,
                                null
                            )
                    ))
                    .ToList(),
                county
                    .Clusters.OrderBy(cluster => cluster.Ordinal)
                    .Select(cluster => new Named(cluster.Slug, cluster.Name))
                    .ToList()
            ));

    // A figure of several counties together belongs to none of them alone.
    private static async Task<ILookup<(string County, string Indicator), CountyReadingRow>> ReadingsAsync(
        PortalDb db,
        IQueryable<County> counties,
        CancellationToken stop
    )
    {
        var readings = await (
            from county in counties
            from reading in db.Readings
            where
                reading.Scope.Any(organisation => organisation.Id == county.OrganisationId)
                && reading.Scope.Count == 1
                && (reading.Indicator.Slug == Residents || reading.Indicator.Slug == Area)
            orderby reading.IsChosen descending, reading.Id
            select new
            {
                County = county.Slug,
                Indicator = reading.Indicator.Slug,
                Row = new CountyReadingRow(
                    reading.Quantity,
                    reading.AsOf,
                    reading.Basis,
                    reading.Note,
                    reading.IsChosen,
                    reading.Evidence.AsQueryable().OrderBy(part => part.Id).Select(ProofRow.From).ToList(),
                    reading.Source == null
                        ? null
                        : new NamedSourceRow(reading.Source.Slug, reading.Source.Title, reading.Source.Office, null)
                ),
            }
        ).ToListAsync(stop);
        return readings.ToLookup(reading => (reading.County, reading.Indicator), reading => reading.Row);
    }
}
