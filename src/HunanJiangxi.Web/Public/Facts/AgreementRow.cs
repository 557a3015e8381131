using System.Linq.Expressions;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>An agreement as it stands in the lists of other pages.</summary>
public sealed record AgreementRow(
    string Slug,
    BilingualText Name,
    AgreementKind Kind,
    AgreementStatus Status,
    PartialDate? Signed,
    bool IsOwn,
    int? PartiesStated,
    int? InstrumentsStated,
    IReadOnlyList<PartyRow> Parties,
    IReadOnlyList<QuoteRow> Quotes,
    SourceRow? Source
)
{
    public static Expression<Func<Agreement, AgreementRow>> Of { get; } =
        agreement => new AgreementRow(
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
                .Select(PartyRow.Of)
                .ToList(),
            agreement.Evidence.AsQueryable().OrderBy(evidence => evidence.Id).Select(QuoteRow.Of).ToList(),
            agreement.Source == null ? null : new SourceRow(agreement.Source.Slug, agreement.Source.Title)
        );

    /// <summary>The newest first; what no source dates comes last.</summary>
    public static IQueryable<AgreementRow> NewestFirst(IQueryable<Agreement> agreements) =>
        agreements
            .OrderBy(agreement => agreement.Signed == null)
            .ThenByDescending(agreement => agreement.Signed!.Start)
            .ThenBy(agreement => agreement.Id)
            .Take(FactRows.Most)
            .Select(Of);
}
