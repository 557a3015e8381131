using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Seats;
using HunanJiangxi.Web.Public.Indicators;
using HunanJiangxi.Web.Public.Timeline;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Layout;

/// <summary>What the layout and the parts of pages need.</summary>
public static class LayoutServices
{
    public static IServiceCollection AddLayout(this IServiceCollection services) =>
        services
            .AddHttpContextAccessor()
            .AddScoped(Urls)
            .AddSingleton<DateWords>()
            .AddSingleton<QuantityWords>()
            .AddSingleton<EnumWords>()
            .AddSingleton<SeriesWords>()
            .AddSingleton<SeriesSvg>()
            .AddSingleton<PairWords>()
            .AddScoped<SeatReader>()
            .AddScoped<TimelineFeed>()
            .AddScoped<TimelineCalendar>();

    /// <summary>Addresses of the request at hand, or of the page that a circuit was opened from.</summary>
    private static PortalUrls Urls(IServiceProvider provider)
    {
        if (provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { Request: var request })
        {
            return new PortalUrls($"{request.Scheme}://{request.Host}", request.PathBase, SiteLanguage.Current);
        }

        var start = new Uri(provider.GetRequiredService<NavigationManager>().BaseUri);
        return new PortalUrls(start.GetLeftPart(UriPartial.Authority), start.AbsolutePath, SiteLanguage.Current);
    }
}
