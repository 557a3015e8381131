namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the page on how facts get here.</summary>
public sealed class HowTexts;
