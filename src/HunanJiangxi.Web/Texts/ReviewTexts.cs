namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the review desk.</summary>
public sealed class ReviewTexts;
