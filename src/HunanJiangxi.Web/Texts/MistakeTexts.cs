namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of reported mistakes, for visitors and for the desk.</summary>
public sealed class MistakeTexts;
