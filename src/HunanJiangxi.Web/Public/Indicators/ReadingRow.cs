using System.Text.Json.Serialization;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>One value of an indicator with its word, its date, whom it measures, and its proof.</summary>
public sealed record ReadingRow(int Id, Named Indicator, decimal Value, string Unit, Qualifier Qualifier)
{
    public required BilingualText UnitName { get; init; }

    /// <summary>Null where the source gives no date at all.</summary>
    public AsOfRow? AsOf { get; init; }

    /// <summary>The bodies measured; empty for the whole that <see cref="ScopeText"/> names.</summary>
    public IReadOnlyList<ScopeRow> Scope { get; init; } = [];

    public required BilingualText ScopeText { get; init; }

    public required Named Field { get; init; }

    public bool IsChosen { get; init; }

    public BilingualText? ChosenBecause { get; init; }

    /// <summary>Numbers of the values that cannot be right together with this one: same bodies, same date.</summary>
    public IReadOnlyList<int> DiffersFrom { get; init; } = [];

    public BilingualText? Note { get; init; }

    public IReadOnlyList<ProofRow> Evidence { get; init; } = [];

    public NamedSourceRow? Source { get; init; }

    /// <summary>The version of the definition that the value follows, where it is not the present one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OlderDefinition { get; init; }

    internal Quantity Quantity => new(Value, Unit, Qualifier);

    internal DatedValue Dated => new(Value, Qualifier, AsOf?.Value);

    /// <summary>The one county measured, where it is one.</summary>
    internal ScopeRow? County => Scope is [{ Kind: OrganisationKind.County } county] ? county : null;
}

/// <summary>The date of a value, and whether the source states it or the document's own date stands in.</summary>
public sealed record AsOfRow(string Date, DatePrecision Precision, bool By, AsOfBasis Basis)
{
    [JsonIgnore]
    public PartialDate Value { get; init; } = PartialDate.Parse(Date);
}

/// <summary>A body that a value measures.</summary>
public sealed record ScopeRow(string Slug, BilingualText Name, OrganisationKind Kind, string? UnitCode)
{
    /// <summary>The province's slug, by the code of GB/T 2260; null for a body elsewhere.</summary>
    internal string? Side =>
        UnitCode switch
        {
            ['4', '3', ..] => "hunan",
            ['3', '6', ..] => "jiangxi",
            _ => null,
        };
}
