using HunanJiangxi.Web.Staff.Audit;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Staff.Brief;

/// <summary>One county on paper: its agreements in force, its milestones, its figures, and where each is written.</summary>
public sealed partial class BriefPage(BriefReader reader, TimeProvider time)
{
    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private CountyBrief? Brief { get; set; }

    private BriefSources Sources { get; } = new();

    private DateOnly Today { get; set; }

    private string Here => BriefAddresses.Of(Slug);

    protected override async Task OnInitializedAsync()
    {
        Today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(AuditQuery.ZoneTime).DateTime);
        Brief = await reader.FindAsync(Slug, Today, Http.RequestAborted);
        if (Brief is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // numbered from top to bottom before anything is written: the list at the end is then whole
        IEnumerable<BriefLine> lines = [.. Brief.InForce, .. Brief.Milestones, .. Brief.Figures];
        foreach (var line in lines)
        {
            Sources.Of(line, SiteLanguage.Current);
        }
    }
}
