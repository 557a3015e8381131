namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>By what a list is ordered, and whether the other way round.</summary>
public sealed record ListOrder(string By, bool Descending)
{
    /// <summary>As it stands in the address.</summary>
    public string Word => Descending ? $"-{By}" : By;
}
