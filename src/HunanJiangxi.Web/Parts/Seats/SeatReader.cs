using HunanJiangxi.Data;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Parts.Seats;

/// <summary>The seats of the counties, and which counties signed agreements together: two questions to the database.</summary>
public sealed class SeatReader(PortalDb db)
{
    // a list of every member says nothing about two of them
    private const int MostPartiesOfABond = 6;

    public async Task<IReadOnlyList<SeatRow>> SeatsAsync(CancellationToken cancellation)
    {
        var seats = await db
            .Counties.AsNoTracking()
            .OrderBy(county => county.UnitCode)
            .Select(county => new
            {
                county.Slug,
                county.Unit.Name,
                county.Unit.ShortName,
                county.UnitCode,
                county.Seat,
                Joined = db
                    .Memberships.Where(member =>
                        member.OrganisationId == county.OrganisationId && member.Programme.IsOwn && !member.Joined!.By
                    )
                    .Min(member => (DateOnly?)member.Joined!.Start),
            })
            .ToListAsync(cancellation);
        var first = seats.Min(seat => seat.Joined);
        return
        [
            .. seats.Select(seat => new SeatRow(
                seat.Slug,
                seat.Name,
                seat.ShortName,
                string.Concat(seat.UnitCode.AsSpan(0, 2), "0000"),
                seat.Seat.Latitude,
                seat.Seat.Longitude,
                first is not null && seat.Joined == first
            )),
        ];
    }

    public async Task<IReadOnlyList<SeatBond>> BondsAsync(CancellationToken cancellation)
    {
        var signed = await db
            .AgreementParties.AsNoTracking()
            .Where(party => party.Agreement.Programme.IsOwn)
            .Join(
                db.Counties,
                party => party.OrganisationId,
                county => county.OrganisationId,
                (party, county) => new { party.AgreementId, county.Slug }
            )
            .ToListAsync(cancellation);
        return
        [
            .. signed
                .GroupBy(party => party.AgreementId, party => party.Slug)
                .Select(parties => parties.Order(StringComparer.Ordinal).ToList())
                .Where(parties => parties.Count is >= 2 and <= MostPartiesOfABond)
                .SelectMany(Pairs)
                .GroupBy(pair => pair)
                .Select(same => new SeatBond(same.Key.One, same.Key.Other, same.Count())),
        ];
    }

    private static IEnumerable<(string One, string Other)> Pairs(List<string> parties) =>
        parties.SelectMany((one, at) => parties.Skip(at + 1).Select(other => (one, other)));
}
