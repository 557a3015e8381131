namespace HunanJiangxi.Web.Public.Search;

/// <summary>What the search finds, in the order in which equals are shown.</summary>
public enum SearchKind
{
    County,
    Field,
    Programme,
    Indicator,
    Meeting,
    Agreement,
    Event,
    Source,
}
