using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Brief;

/// <summary>Reads a county's brief: what its own bodies are party to, in five queries.</summary>
public sealed class BriefReader(PortalDb db)
{
    /// <summary>More of one kind would be no brief.</summary>
    public const int Most = 200;

    private static readonly Expression<Func<Evidence, BriefDocument>> s_document = evidence => new BriefDocument(
        evidence.Document.Slug,
        evidence.Document.Title,
        evidence.Document.Language,
        evidence.Document.Publisher,
        evidence.Document.Published
    );

    public Task<List<BriefChoice>> ChoicesAsync(OfficeScope? scope, CancellationToken stop)
    {
        var unit = scope?.UnitCode;
        return db
            .Counties.AsNoTracking()
            .OrderBy(county => county.UnitCode)
            .Select(county => new BriefChoice(
                new Named(county.Slug, county.Unit.Name),
                county.Unit.Parent!.Parent!.Name,
                county.UnitCode == unit
            ))
            .ToListAsync(stop);
    }

    /// <summary>Null where the register has no such county.</summary>
    public async Task<CountyBrief?> FindAsync(string slug, DateOnly today, CancellationToken stop)
    {
        var county = await db
            .Counties.AsNoTracking()
            .Where(one => one.Slug == slug)
            .Select(one => new
            {
                one.UnitCode,
                Brief = new CountyBrief(one.Slug, one.Unit.Name, one.Unit.Parent!.Name, one.Unit.Parent!.Parent!.Name),
            })
            .SingleOrDefaultAsync(stop);
        if (county is null)
        {
            return null;
        }

        var unit = county.UnitCode;
        var agreements = db
            .Agreements.AsNoTracking()
            .Where(agreement => agreement.Parties.Any(party => party.Organisation.UnitCode == unit));
        var inForce = agreements.Where(AgreementsInForce.On(today));
        return county.Brief with
        {
            InForce = await ReadAsync(inForce, stop),
            NotInForce = await agreements.CountAsync(stop) - await inForce.CountAsync(stop),
            Milestones = await MilestonesAsync(unit, stop),
            Figures = await FiguresAsync(unit, stop),
        };
    }

    private static Task<List<BriefAgreement>> ReadAsync(IQueryable<Agreement> agreements, CancellationToken stop) =>
        agreements
            .OrderBy(agreement => agreement.Signed == null)
            .ThenByDescending(agreement => agreement.Signed!.Start)
            .ThenBy(agreement => agreement.Id)
            .Take(Most)
            .Select(agreement => new BriefAgreement(
                agreement.Slug,
                agreement.Name,
                agreement.Status,
                agreement.Signed,
                agreement.PeriodStart,
                agreement.PeriodEnd
            )
            {
                Parties = agreement
                    .Parties.OrderBy(party => party.Id)
                    .Select(party => party.Organisation.ShortName)
                    .ToList(),
                Documents = agreement
                    .Evidence.AsQueryable()
                    .OrderBy(evidence => evidence.Id)
                    .Select(s_document)
                    .ToList(),
                Source =
                    agreement.Source == null
                        ? null
                        : new NamedSourceRow(
                            agreement.Source.Slug,
                            agreement.Source.Title,
                            agreement.Source.Office,
                            null
                        ),
            })
            .AsSingleQuery()
            .ToListAsync(stop);

    private Task<List<BriefMilestone>> MilestonesAsync(string unit, CancellationToken stop) =>
        db
            .Milestones.AsNoTracking()
            .Where(one => one.Parties.Any(party => party.UnitCode == unit))
            .OrderBy(one => one.Status == MilestoneStatus.Done)
            .ThenBy(one => one.Due == null)
            .ThenBy(one => one.Due!.Start)
            .ThenBy(one => one.Id)
            .Take(Most)
            .Select(one => new BriefMilestone(one.Title, one.Status, one.Due)
            {
                Words = one
                    .Parties.OrderBy(party => party.Id)
                    .Select(party => new BriefWord(
                        party.ShortName,
                        one.Reports.Where(report => report.PartyId == party.Id && report.Occurrence == one.Occurrence)
                            .OrderByDescending(report => report.Id)
                            .Select(report => (MilestoneStatus?)report.Status)
                            .FirstOrDefault(),
                        one.Reports.Where(report => report.PartyId == party.Id && report.Occurrence == one.Occurrence)
                            .OrderByDescending(report => report.Id)
                            .Select(report => report.Word)
                            .FirstOrDefault()
                    ))
                    .ToList(),
                Documents = one.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(s_document).ToList(),
                Source =
                    one.Source == null
                        ? null
                        : new NamedSourceRow(one.Source.Slug, one.Source.Title, one.Source.Office, null),
            })
            .AsSingleQuery()
            .ToListAsync(stop);

    private Task<List<BriefFigure>> FiguresAsync(string unit, CancellationToken stop) =>
        db
            .Readings.AsNoTracking()
            .Where(reading => reading.Scope.Any(part => part.UnitCode == unit))
            .OrderBy(reading => reading.Indicator.Ordinal)
            .ThenByDescending(reading => reading.IsChosen)
            .ThenBy(reading => reading.Id)
            .Take(Most)
            .Select(reading => new BriefFigure(
                reading.Indicator.Slug,
                reading.Indicator.Name,
                reading.Indicator.UnitName,
                reading.Quantity,
                reading.AsOf,
                reading.Basis,
                reading.IsChosen
            )
            {
                Documents = reading.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(s_document).ToList(),
                Source =
                    reading.Source == null
                        ? null
                        : new NamedSourceRow(reading.Source.Slug, reading.Source.Title, reading.Source.Office, null),
            })
            .AsSingleQuery()
            .ToListAsync(stop);
}
