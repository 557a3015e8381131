namespace HunanJiangxi.Web.Texts;

/// <summary>Words of numbers.</summary>
public sealed class QuantityTexts;
