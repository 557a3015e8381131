namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the home page.</summary>
public sealed class HomeTexts;
