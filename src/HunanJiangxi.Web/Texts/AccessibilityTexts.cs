namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the accessibility statement.</summary>
public sealed class AccessibilityTexts;
