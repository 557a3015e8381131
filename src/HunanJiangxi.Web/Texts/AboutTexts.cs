namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the page about the portal.</summary>
public sealed class AboutTexts;
