using System.Linq.Expressions;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Web.Public.Facts;

/// <summary>A record that a page links to: its address and its name.</summary>
public sealed record NameRow(string Slug, BilingualText Name);

/// <summary>The named source of a register entry.</summary>
public sealed record SourceRow(string Slug, BilingualText Title)
{
    public static Expression<Func<NamedSource, SourceRow>> Of { get; } =
        source => new SourceRow(source.Slug, source.Title);
}

/// <summary>A body that takes part; counties have a page of their own.</summary>
public sealed record PartyRow(string Slug, BilingualText Name, OrganisationKind Kind)
{
    public static Expression<Func<Organisation, PartyRow>> Of { get; } =
        organisation => new PartyRow(organisation.Slug, organisation.ShortName, organisation.Kind);
}

/// <summary>The place in a document that proves a fact.</summary>
public sealed record QuoteRow(int DocumentId, int Start, int Length, string Quote)
{
    public static Expression<Func<Evidence, QuoteRow>> Of { get; } =
        evidence => new QuoteRow(evidence.DocumentId, evidence.Start, evidence.Length, evidence.Quote);
}

public static class FactRows
{
    /// <summary>How many facts a list on another record's page shows; the list page of their own has them all.</summary>
    public const int Most = 50;
}
