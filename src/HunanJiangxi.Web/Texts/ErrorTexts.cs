namespace HunanJiangxi.Web.Texts;

/// <summary>Names the resource of the error pages.</summary>
public sealed class ErrorTexts;
