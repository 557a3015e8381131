using System.Linq.Expressions;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>A reading as it stands in the lists of other pages.</summary>
public sealed record ReadingLine(
    string Indicator,
    BilingualText Name,
    BilingualText UnitName,
    Quantity Quantity,
    PartialDate? AsOf,
    AsOfBasis Basis,
    BilingualText? Note,
    bool IsChosen,
    IReadOnlyList<PartyLine> Scope,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
)
{
    public static Expression<Func<Reading, ReadingLine>> Of { get; } =
        reading => new ReadingLine(
            reading.Indicator.Slug,
            reading.Indicator.Name,
            reading.Indicator.UnitName,
            reading.Quantity,
            reading.AsOf,
            reading.Basis,
            reading.Note,
            reading.IsChosen,
            reading.Scope.AsQueryable().OrderBy(part => part.Id).Select(PartyLine.Of).ToList(),
            reading.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(ProofRow.From).ToList(),
            reading.Source == null
                ? null
                : new NamedSourceRow(reading.Source.Slug, reading.Source.Title, reading.Source.Office, null)
        );

    /// <summary>As the indicators are ordered; of the values that differ, the chosen one first.</summary>
    public static IQueryable<ReadingLine> Ordered(IQueryable<Reading> readings) =>
        readings
            .OrderBy(reading => reading.Indicator.Ordinal)
            .ThenByDescending(reading => reading.IsChosen)
            .ThenBy(reading => reading.Id)
            .Take(FactLines.Most)
            .Select(Of)
            .AsSingleQuery();
}
