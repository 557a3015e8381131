namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the self-check.</summary>
public sealed class SelfCheckTexts;
