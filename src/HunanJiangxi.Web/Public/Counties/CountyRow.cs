using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Counties;

/// <summary>One of the zone's counties with what the register knows of it.</summary>
public sealed record CountyRow(
    string Slug,
    string Code,
    UnitKind Kind,
    BilingualText Name,
    BilingualText ShortName,
    string Pinyin,
    PlaceRow Province,
    PlaceRow Prefecture,
    SeatPoint Seat,
    BilingualText? SeatNote,
    NamedSourceRow SeatSource,
    NamedSourceRow Source,
    IReadOnlyList<CountyMembershipRow> Memberships,
    IReadOnlyList<Named> Clusters
)
{
    public IReadOnlyList<CountyReadingRow> Residents { get; init; } = [];

    /// <summary>Areas as published; values that differ stand side by side, the chosen one first.</summary>
    public IReadOnlyList<CountyReadingRow> Areas { get; init; } = [];
}

/// <summary>A province or a prefecture.</summary>
public sealed record PlaceRow(string Slug, string Code, BilingualText Name);

public sealed record CountyMembershipRow(
    string Programme,
    BilingualText Name,
    bool IsOwn,
    PartialDate? Joined,
    BilingualText? Note,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
);

public sealed record CountyReadingRow(
    Quantity Quantity,
    PartialDate? AsOf,
    AsOfBasis Basis,
    BilingualText? Note,
    bool IsChosen,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
);
