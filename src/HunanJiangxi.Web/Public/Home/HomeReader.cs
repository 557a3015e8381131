using HunanJiangxi.Data;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Seats;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Home;

/// <summary>A figure of the zone: the reading to show, and how many other values sources give.</summary>
public sealed record ZoneFigure(
    string Indicator,
    BilingualText Name,
    BilingualText UnitName,
    Quantity Quantity,
    PartialDate? AsOf,
    AsOfBasis Basis,
    int Proofs,
    int OtherValues,
    decimal? Planned
);

/// <summary>An event among the latest.</summary>
public sealed record LatestEvent(string Slug, BilingualText Title, EventKind Kind, PartialDate Date, int Proofs);

/// <summary>How much the register holds.</summary>
public sealed record RegisterCounts(int Events, int Agreements, int Indicators, int Meetings, int Documents);

/// <summary>What the home page shows.</summary>
public sealed record HomeAnswer(
    IReadOnlyList<ZoneFigure> Figures,
    IReadOnlyList<LatestEvent> Latest,
    IReadOnlyList<SeatRow> Seats,
    IReadOnlyList<SeatBond> Bonds,
    RegisterCounts Counts
);

/// <summary>Reads the home page: five questions to the database.</summary>
public sealed class HomeReader(PortalDb db, SeatReader seats)
{
    private const int LatestShown = 6;
    private static readonly string[] s_figures =
    [
        "member-counties",
        "total-area",
        "registered-population",
        "expressway-corridors-built",
    ];

    public async Task<HomeAnswer> ReadAsync(CancellationToken cancellation) =>
        new(
            await FiguresAsync(cancellation),
            await LatestAsync(cancellation),
            await seats.SeatsAsync(cancellation),
            await seats.BondsAsync(cancellation),
            await CountsAsync(cancellation)
        );

    private async Task<IReadOnlyList<ZoneFigure>> FiguresAsync(CancellationToken cancellation)
    {
        var readings = await db
            .Readings.AsNoTracking()
            .Where(reading => s_figures.Contains(reading.Indicator.Slug) && reading.Scope.Count == 0)
            .OrderByDescending(reading => reading.IsChosen)
            .ThenByDescending(reading => reading.AsOf!.Start)
            .ThenBy(reading => reading.Id)
            .Select(reading => new
            {
                Figure = new ZoneFigure(
                    reading.Indicator.Slug,
                    reading.Indicator.Name,
                    reading.Indicator.UnitName,
                    reading.Quantity,
                    reading.AsOf,
                    reading.Basis,
                    reading.Evidence.Count,
                    0,
                    db.Readings.Where(plan => plan.IndicatorId == reading.Indicator.PlannedCounterpartId)
                        .OrderByDescending(plan => plan.IsChosen)
                        .ThenBy(plan => plan.Id)
                        .Select(plan => (decimal?)plan.Quantity.Value)
                        .FirstOrDefault()
                ),
            })
            .ToListAsync(cancellation);
        return
        [
            .. s_figures
                .Select(slug => readings.Where(reading => reading.Figure.Indicator == slug).ToList())
                .Where(values => values.Count > 0)
                .Select(values =>
                    values[0].Figure with
                    {
                        OtherValues = values.Select(value => value.Figure.Quantity).Distinct().Count() - 1,
                    }
                ),
        ];
    }

    private Task<List<LatestEvent>> LatestAsync(CancellationToken cancellation) =>
        db
            .TimelineEvents.AsNoTracking()
            .Where(happening =>
                happening.Programme.IsOwn && happening.Status != EventStatus.Planned && happening.Date != null
            )
            .OrderByDescending(happening => happening.Date!.Start)
            .ThenByDescending(happening => happening.Id)
            .Take(LatestShown)
            .Select(happening => new LatestEvent(
                happening.Slug,
                happening.Title,
                happening.Kind,
                happening.Date!,
                happening.Evidence.Count
            ))
            .ToListAsync(cancellation);

    private Task<RegisterCounts> CountsAsync(CancellationToken cancellation) =>
        db
            .Programmes.OrderBy(programme => programme.Ordinal)
            .Take(1)
            .Select(programme => new RegisterCounts(
                db.TimelineEvents.Count(),
                db.Agreements.Count(),
                db.Indicators.Count(),
                db.Meetings.Count(),
                db.SourceDocuments.Count()
            ))
            .FirstAsync(cancellation);
}
