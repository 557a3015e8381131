namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the county briefs.</summary>
public sealed class BriefTexts;
