namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the indicators' dashboard and pages.</summary>
public sealed class IndicatorsTexts;
