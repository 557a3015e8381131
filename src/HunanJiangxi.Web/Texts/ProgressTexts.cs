namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the page about how progress is reckoned.</summary>
public sealed class ProgressTexts;
