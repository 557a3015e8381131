namespace HunanJiangxi.Web.Texts;

/// <summary>The names of the staff's workplaces in their navigation.</summary>
public sealed class StaffNavTexts;
