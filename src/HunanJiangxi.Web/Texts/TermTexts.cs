namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the names of fields and bodies.</summary>
public sealed class TermTexts;
