using HunanJiangxi.Web.Health;
using HunanJiangxi.Web.Layout;
using HunanJiangxi.Web.Public.About;
using HunanJiangxi.Web.Public.Agreements;
using HunanJiangxi.Web.Public.Counties;
using HunanJiangxi.Web.Public.Data;
using HunanJiangxi.Web.Public.Fields;
using HunanJiangxi.Web.Public.Indicators;
using HunanJiangxi.Web.Public.Meetings;
using HunanJiangxi.Web.Public.Milestones;
using HunanJiangxi.Web.Public.Programmes;
using HunanJiangxi.Web.Public.Sources;
using HunanJiangxi.Web.Public.Timeline;
using HunanJiangxi.Web.Security;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Every address of the portal, area by area.</summary>
internal static class PortalEndpoints
{
    public static void MapPortal(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGet(
            "/",
            (HttpRequest request) => Results.Redirect($"{request.PathBase}/{LanguageHosting.Asked(request)}")
        );
        app.MapPortalHealth();
        AccountEndpoints.Map(app);
        AccuracyApi.Map(app);
        CountiesApi.Map(app);
        ProgrammesApi.Map(app);
        MeetingsApi.Map(app);
        FieldsApi.Map(app);
        AgreementsApi.Map(app);
        MilestonesApi.Map(app);
        IndicatorsApi.Map(app);
        SourcesApi.Map(app);
        SitemapApi.Map(app);
        app.MapOpenApi();
        TimelineApi.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
