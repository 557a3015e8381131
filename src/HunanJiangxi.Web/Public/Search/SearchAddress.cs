namespace HunanJiangxi.Web.Public.Search;

/// <summary>Where what was found stands.</summary>
internal static class SearchAddress
{
    public static string Of(PortalUrls urls, SearchKind kind, string slug) =>
        kind switch
        {
            SearchKind.County => urls.County(slug),
            SearchKind.Field => urls.Field(slug),
            SearchKind.Programme => urls.Programme(slug),
            SearchKind.Indicator => urls.Indicator(slug),
            SearchKind.Meeting => urls.Meeting(slug),
            SearchKind.Agreement => urls.Agreement(slug),
            SearchKind.Event => urls.Event(slug),
            SearchKind.Source => urls.Source(slug),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
