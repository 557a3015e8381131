using System.Linq.Expressions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>A record that a page links to: its address and its name.</summary>
public sealed record NameRow(string Slug, BilingualText Name);

/// <summary>A body that takes part; counties have a page of their own.</summary>
public sealed record PartyRow(string Slug, BilingualText Name, OrganisationKind Kind)
{
    public static Expression<Func<Organisation, PartyRow>> Of { get; } =
        organisation => new PartyRow(organisation.Slug, organisation.ShortName, organisation.Kind);
}

public static class FactRows
{
    /// <summary>How many facts a list on another record's page shows; the list page of their own has them all.</summary>
    public const int Most = 50;
}
