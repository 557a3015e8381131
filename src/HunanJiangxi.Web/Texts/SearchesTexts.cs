namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of saved searches.</summary>
public sealed class SearchesTexts;
