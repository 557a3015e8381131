namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the cooperation fields' pages.</summary>
public sealed class FieldsTexts;
