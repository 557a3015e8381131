namespace HunanJiangxi.Import.Accuracy;

/// <summary>The four kinds of items that the importer is measured on.</summary>
public enum GoldKind
{
    Events,
    Agreements,
    Members,
    Indicators,
}
