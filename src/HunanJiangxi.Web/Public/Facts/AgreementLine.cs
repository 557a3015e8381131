using System.Linq.Expressions;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>An agreement as it stands in the lists of other pages.</summary>
public sealed record AgreementLine(
    string Slug,
    BilingualText Name,
    AgreementKind Kind,
    AgreementStatus Status,
    PartialDate? Signed,
    bool IsOwn,
    int? PartiesStated,
    int? InstrumentsStated,
    IReadOnlyList<PartyLine> Parties,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
)
{
    public static Expression<Func<Agreement, AgreementLine>> Of { get; } =
        agreement => new AgreementLine(
            agreement.Slug,
            agreement.Name,
            agreement.Kind,
            agreement.Status,
            agreement.Signed,
            agreement.Programme.IsOwn,
            agreement.PartiesStated,
            agreement.InstrumentsStated,
            agreement
                .Parties.OrderBy(party => party.Id)
                .Select(party => party.Organisation)
                .AsQueryable()
                .Select(PartyLine.Of)
                .ToList(),
            agreement.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(ProofRow.From).ToList(),
            agreement.Source == null
                ? null
                : new NamedSourceRow(agreement.Source.Slug, agreement.Source.Title, agreement.Source.Office, null)
        );

    /// <summary>The newest first; what no source dates comes last.</summary>
    public static IQueryable<AgreementLine> NewestFirst(IQueryable<Agreement> agreements) =>
        agreements
            .OrderBy(agreement => agreement.Signed == null)
            .ThenByDescending(agreement => agreement.Signed!.Start)
            .ThenBy(agreement => agreement.Id)
            .Take(FactLines.Most)
            .Select(Of)
            .AsSingleQuery();
}
