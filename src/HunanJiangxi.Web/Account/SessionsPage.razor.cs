using System.Globalization;
using System.Security.Claims;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Account;

/// <summary>Where the person is signed in; each sign-in can be ended, and all others at once.</summary>
public sealed partial class SessionsPage(SignInSessions sessions)
{
    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "end")]
    private Guid? Session { get; set; }

    private IReadOnlyList<SessionRow> Sessions { get; set; } = [];

    private string? Done { get; set; }

    private Guid? Here => DatabaseTickets.SessionOf(Http.User);

    private string UserId => Http.User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task EndAsync()
    {
        await sessions.EndAsync(UserId, Session ?? Guid.Empty, Http.RequestAborted);
        Done = Text["SessionEnded"];
        await LoadAsync();
    }

    private async Task EndAllAsync()
    {
        Done = Text["SessionsEnded", await sessions.EndAllAsync(UserId, Here, Http.RequestAborted)];
        await LoadAsync();
    }

    private async Task LoadAsync() => Sessions = await sessions.OfAsync(UserId, Http.RequestAborted);

    // The whole zone keeps one time.
    private static string When(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
