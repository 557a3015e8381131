namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the parts that pages share.</summary>
public sealed class PartsTexts;
