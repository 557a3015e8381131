using System.Linq.Expressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>A body that takes part; counties have a page of their own.</summary>
public sealed record PartyLine(string Slug, BilingualText Name, OrganisationKind Kind)
{
    public static Expression<Func<Organisation, PartyLine>> Of { get; } =
        organisation => new PartyLine(organisation.Slug, organisation.ShortName, organisation.Kind);
}
