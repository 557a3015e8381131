namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the sources' list and pages.</summary>
public sealed class SourcesTexts;
