namespace HunanJiangxi.Web.Texts;

/// <summary>Texts that every list shares.</summary>
public sealed class ListingTexts;
