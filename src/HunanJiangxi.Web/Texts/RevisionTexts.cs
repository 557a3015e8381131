namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of definitions, targets and claims that change, on staff and public pages.</summary>
public sealed class RevisionTexts;
