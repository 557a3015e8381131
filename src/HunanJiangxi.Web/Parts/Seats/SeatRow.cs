using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Seats;

/// <summary>A county on the seat diagram.</summary>
public sealed record SeatRow(
    string Slug,
    BilingualText Name,
    BilingualText ShortName,
    string ProvinceCode,
    decimal Latitude,
    decimal Longitude,
    bool IsFounder
)
{
    public bool IsInHunan => ProvinceCode.StartsWith("43", StringComparison.Ordinal);
}

/// <summary>How many agreements two counties have signed together.</summary>
public sealed record SeatBond(string One, string Other, int Agreements);
