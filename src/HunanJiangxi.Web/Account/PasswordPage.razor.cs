using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Account;

/// <summary>A person changes the own password; other devices are signed out at once.</summary>
public sealed partial class PasswordPage(SignInManager<PortalUser> signIn, SignInSessions sessions, AccountTrail trail)
{
    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private PasswordForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool Changed { get; set; }

    private IReadOnlyCollection<string> Problems => _problems;

    // Null unless this form was posted.
    protected override void OnInitialized() => Form ??= new PasswordForm();

    private async Task ChangeAsync()
    {
        if (string.IsNullOrEmpty(Form.Current) || string.IsNullOrEmpty(Form.New))
        {
            _problems.Add(Text["MissingPassword"]);
            return;
        }

        if (!string.Equals(Form.New, Form.Again, StringComparison.Ordinal))
        {
            _problems.Add(Text["PasswordsDiffer"]);
            return;
        }

        var user =
            await signIn.UserManager.GetUserAsync(Http.User)
            ?? throw new InvalidOperationException("The signed-in account no longer exists.");
        var result = await signIn.UserManager.ChangePasswordAsync(user, Form.Current, Form.New);
        _problems.AddRange(result.Errors.Select(error => error.Description));
        if (result.Succeeded)
        {
            await trail.WriteAsync(Http.User, user, AccountChange.PasswordChanged, Http.RequestAborted);
            await sessions.EndAllAsync(user.Id, DatabaseTickets.SessionOf(Http.User), Http.RequestAborted);
            await signIn.RefreshSignInAsync(user);
            Changed = true;
        }
    }

    private sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }
}
