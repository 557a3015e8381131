namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the page about the data.</summary>
public sealed class DataTexts;
