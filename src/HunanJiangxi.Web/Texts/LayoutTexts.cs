namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the frame that every page stands in.</summary>
public sealed class LayoutTexts;
