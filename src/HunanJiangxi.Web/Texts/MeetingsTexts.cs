namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the meetings' pages.</summary>
public sealed class MeetingsTexts;
