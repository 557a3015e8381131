namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the pages on which offices report readings.</summary>
public sealed class ReadingSheetTexts;
