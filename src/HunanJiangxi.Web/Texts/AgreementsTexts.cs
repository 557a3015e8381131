namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the agreements' list and pages.</summary>
public sealed class AgreementsTexts;
