using System.Globalization;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Audit;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>What the own office is to be reminded of, its calendar address, and the letter that goes out about it.</summary>
public sealed partial class RemindersPage(
    ReminderReader reader,
    FeedDesk feeds,
    ReminderLetters letters,
    PostOffice post,
    PortalUrls urls,
    TimeProvider time
)
{
    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private DateOnly Today { get; set; }

    private List<DueRow> Rows { get; set; } = [];

    private ReminderState State { get; set; } = new(null, 0);

    private PostOffice Post => post;

    private Letter? Preview { get; set; }

    /// <summary>The token that was just issued; it is shown this once.</summary>
    private string? Issued { get; set; }

    private string? Notice { get; set; }

    private string? Problem { get; set; }

    private OfficeScope? Scope => PortalClaims.Scope(Http.User);

    private bool MayIssue => Scope is not null && Http.User.IsInRole(PortalRoles.LiaisonOfficer);

    protected override async Task OnInitializedAsync()
    {
        if (Scope is not { } scope)
        {
            return;
        }

        Today = DateOnly.FromDateTime(time.GetUtcNow().ToOffset(AuditQuery.ZoneTime).DateTime);
        Rows = await reader.DueAsync(scope, Today, Http.RequestAborted);
        State = await reader.StateAsync(scope, Http.RequestAborted);
        var portal = new Uri(post.Settings?.Portal.AbsoluteUri ?? urls.Absolute(Http.Request.PathBase + "/"));
        Preview = Rows.Count == 0 ? null : letters.Write([.. Rows.Select(LineOf)], portal);
    }

    private LetterLine LineOf(DueRow row) =>
        new(row.Slug, row.Title, row.Due, row.Party, ReminderRules.KindOf(row.Due, Today)!.Value);

    private Task IssueAsync() =>
        TryAsync(async () =>
        {
            Issued = await feeds.IssueAsync(Http.User, Http.RequestAborted);
            return Text["Issued"];
        });

    private Task RevokeAsync() =>
        TryAsync(async () =>
        {
            await feeds.RevokeAsync(Http.User, Http.RequestAborted);
            return Text["Revoked"];
        });

    private async Task TryAsync(Func<Task<string>> act)
    {
        try
        {
            Notice = await act();
            State = await reader.StateAsync(Scope!, Http.RequestAborted);
        }
        catch (RuleViolationException broken)
        {
            var words = Text[$"Rule.{broken.Rule}"];
            Problem = words.ResourceNotFound ? Text["RuleOther", broken.Rule] : words;
        }
    }

    private string FeedAddress(string language) =>
        urls.Absolute($"{Http.Request.PathBase}/{language}/calendar/{Issued}.ics");

    private static string Moment(DateTimeOffset at) =>
        at.ToOffset(AuditQuery.ZoneTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
