namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the page about how well the importer reads.</summary>
public sealed class AccuracyTexts;
