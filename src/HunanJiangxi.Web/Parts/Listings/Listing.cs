namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>A page of a list: its rows, the key of the next page or null, and how many rows the filter finds.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next, int Total);
