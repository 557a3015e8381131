using HunanJiangxi.Web.Health;
using HunanJiangxi.Web.Layout;
using HunanJiangxi.Web.Public.About;
using HunanJiangxi.Web.Public.Agreements;
using HunanJiangxi.Web.Public.Comparison;
using HunanJiangxi.Web.Public.Counties;
using HunanJiangxi.Web.Public.Data;
using HunanJiangxi.Web.Public.Fields;
using HunanJiangxi.Web.Public.Indicators;
using HunanJiangxi.Web.Public.Meetings;
using HunanJiangxi.Web.Public.Milestones;
using HunanJiangxi.Web.Public.Printing;
using HunanJiangxi.Web.Public.Programmes;
using HunanJiangxi.Web.Public.Search;
using HunanJiangxi.Web.Public.Sources;
using HunanJiangxi.Web.Public.Timeline;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Attachments;
using HunanJiangxi.Web.Staff.Audit;
using HunanJiangxi.Web.Staff.Readings;
using HunanJiangxi.Web.Staff.Reminders;
using Microsoft.AspNetCore.Authorization;

namespace HunanJiangxi.Web.Hosting;

/// <summary>Every address of the portal, area by area.</summary>
internal static class PortalEndpoints
{
    public static void MapPortal(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // what nobody marks answers nobody: the public areas say here that they are open, their pages in their imports
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet(
            "/",
            (HttpRequest request) => Results.Redirect($"{request.PathBase}/{LanguageHosting.Asked(request)}")
        );
        open.MapPortalHealth();
        AccuracyApi.Map(open);
        CountiesApi.Map(open);
        ComparisonApi.Map(open);
        ProgrammesApi.Map(open);
        MeetingsApi.Map(open);
        FieldsApi.Map(open);
        AgreementsApi.Map(open);
        AttachmentsApi.Map(open);
        MilestonesApi.Map(open);
        IndicatorsApi.Map(open);
        SourcesApi.Map(open);
        SearchApi.Map(open);
        SitemapApi.Map(open);
        ReleasesApi.Map(open);
        QrApi.Map(open);
        open.MapOpenApi();
        TimelineApi.Map(open);
        FeedApi.Map(open);
        AccountEndpoints.Map(app);
        AuditApi.Map(app);
        ReadingsApi.Map(app);
        AttachmentEndpoints.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Add(CircuitsAreForStaff);
    }

    /// <summary>Only staff pages are interactive, so that only their people may open a circuit.</summary>
    private static void CircuitsAreForStaff(EndpointBuilder endpoint)
    {
        var isCircuit =
            endpoint is RouteEndpointBuilder route
            && route.RoutePattern.RawText?.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal) == true;
        if (isCircuit)
        {
            endpoint.Metadata.Add(new AuthorizeAttribute(PortalPolicies.Staff));
        }
    }
}
