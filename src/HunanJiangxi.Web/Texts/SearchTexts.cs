namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the search.</summary>
public sealed class SearchTexts;
