using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>What one address of the timeline shows: a page of the list, or of the lanes.</summary>
public sealed record TimelineView(
    ListQuery Query,
    TimelineFacets Facets,
    IReadOnlyList<TimelineRow> Rows,
    TimelineLanes? Lanes,
    PageKey? Next
)
{
    public ListOrder Order => Query.SortAs(TimelineOrder.Words);

    public int Shown => Lanes?.Events.Count ?? Rows.Count;

    /// <summary>Whether the page holds the whole filtered list.</summary>
    public bool IsWhole => Next is null && Query.After is null;
}
