namespace HunanJiangxi.Web.Texts;

/// <summary>Words of dates.</summary>
public sealed class DateTexts;
