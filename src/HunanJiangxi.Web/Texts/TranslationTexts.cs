namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the page where missing translations are entered.</summary>
public sealed class TranslationTexts;
