namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the staff's milestones.</summary>
public sealed class MilestonesTexts;
