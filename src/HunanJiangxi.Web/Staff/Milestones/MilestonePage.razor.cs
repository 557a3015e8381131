using System.Globalization;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Audit;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>What a person reports for a party.</summary>
public sealed class ReportForm
{
    public string? Status { get; set; }

    public string? Word { get; set; }
}

/// <summary>One milestone: what every party has said over time, and a form for the parties of the person's own office.</summary>
public sealed partial class MilestonePage(MilestoneReader reader, MilestoneDesk desk)
{
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromForm]
    private ReportForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private MilestoneDetail? Milestone { get; set; }

    private OfficeScope? Scope => PortalClaims.Scope(Http.User);

    private bool CanReport => Scope is not null && Http.User.IsInRole(PortalRoles.LiaisonOfficer);

    /// <summary>For whom a report has just failed, so that what was written stays in its form.</summary>
    private string? Reporting { get; set; }

    private string? Notice { get; set; }

    private string? Problem { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Null unless a form was posted.
        Form ??= new ReportForm();
        await LoadAsync();
        if (Milestone is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task LoadAsync() => Milestone = await reader.FindAsync(Slug, Http.RequestAborted);

    private async Task ReportAsync(string party)
    {
        try
        {
            var status = Enum.TryParse<MilestoneStatus>(Form.Status, out var chosen) ? chosen : default;
            await desk.ReportAsync(Http.User, Slug, party, status, Form.Word, Http.RequestAborted);
            Notice = Text["Reported"];
            await LoadAsync();
        }
        catch (RuleViolationException broken)
        {
            var words = Text[$"Rule.{broken.Rule}"];
            Problem = words.ResourceNotFound ? Text["RuleOther", broken.Rule] : words;
            Reporting = party;
        }
    }

    private MilestoneStatus StatusFor(PartyHistory party) =>
        party.Body.Slug == Reporting && Enum.TryParse<MilestoneStatus>(Form.Status, out var chosen)
            ? chosen
            : party.Status ?? MilestoneStatus.UnderWay;

    private static string Moment(DateTimeOffset at) =>
        at.ToOffset(AuditQuery.ZoneTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
