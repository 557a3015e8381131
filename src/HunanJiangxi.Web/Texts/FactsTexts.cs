namespace HunanJiangxi.Web.Texts;

/// <summary>Words of facts listed on the page of another record.</summary>
public sealed class FactsTexts;
