using System.Linq.Expressions;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>A reading as it stands in the lists of other pages.</summary>
public sealed record ReadingRow(
    string Indicator,
    BilingualText Name,
    BilingualText UnitName,
    Quantity Quantity,
    PartialDate? AsOf,
    AsOfBasis Basis,
    BilingualText? Note,
    bool IsChosen,
    IReadOnlyList<PartyRow> Scope,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
)
{
    public static Expression<Func<Reading, ReadingRow>> Of { get; } =
        reading => new ReadingRow(
            reading.Indicator.Slug,
            reading.Indicator.Name,
            reading.Indicator.UnitName,
            reading.Quantity,
            reading.AsOf,
            reading.Basis,
            reading.Note,
            reading.IsChosen,
            reading.Scope.AsQueryable().OrderBy(part => part.Id).Select(PartyRow.Of).ToList(),
            reading.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(ProofRow.From).ToList(),
            reading.Source == null
                ? null
                : new NamedSourceRow(reading.Source.Slug, reading.Source.Title, reading.Source.Office, null)
        );

    /// <summary>As the indicators are ordered; of the values that differ, the chosen one first.</summary>
    public static IQueryable<ReadingRow> Ordered(IQueryable<Reading> readings) =>
        readings
            .OrderBy(reading => reading.Indicator.Ordinal)
            .ThenByDescending(reading => reading.IsChosen)
            .ThenBy(reading => reading.Id)
            .Take(FactRows.Most)
            .Select(Of);
}
