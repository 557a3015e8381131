namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the timeline.</summary>
public sealed class TimelineTexts;
