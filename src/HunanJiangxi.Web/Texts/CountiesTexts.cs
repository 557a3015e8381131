namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the counties' pages.</summary>
public sealed class CountiesTexts;
