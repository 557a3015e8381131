namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the page on values that differ.</summary>
public sealed class ValuesTexts;
