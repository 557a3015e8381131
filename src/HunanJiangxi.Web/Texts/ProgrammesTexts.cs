namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the programmes' pages.</summary>
public sealed class ProgrammesTexts;
