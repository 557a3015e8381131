using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>A record as another one mentions it: enough to name it and to link to it.</summary>
public sealed record Named(string Slug, BilingualText Name);
