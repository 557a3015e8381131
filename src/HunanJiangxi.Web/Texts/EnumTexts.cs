namespace HunanJiangxi.Web.Texts;

/// <summary>Words of kinds and statuses.</summary>
public sealed class EnumTexts;
