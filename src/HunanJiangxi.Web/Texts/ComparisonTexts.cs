namespace HunanJiangxi.Web.Texts;

/// <summary>Words of counties side by side.</summary>
public sealed class ComparisonTexts;
