using System.Globalization;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Account;

/// <summary>The second step of a sign-in: a code of the authenticator, or one of the recovery codes.</summary>
public sealed partial class VerifyPage(
    SignInManager<PortalUser> signIn,
    SignInGuard guard,
    NavigationManager navigation
)
{
    private const int CodeLength = 6;

    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private VerifyForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = AccountAddresses.ReturnWord)]
    private string? Return { get; set; }

    [SupplyParameterFromQuery(Name = "stay")]
    private string? Stay { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private IReadOnlyCollection<string> Problems => _problems;

    protected override async Task OnInitializedAsync()
    {
        // Null unless this form was posted.
        Form ??= new VerifyForm();
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
        {
            navigation.NavigateTo(Http.Request.PathBase + AccountAddresses.Login);
        }
    }

    private async Task VerifyAsync()
    {
        var code = string.Concat((Form.Code ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        if (code.Length == 0)
        {
            _problems.Add(Text["MissingCode"]);
            return;
        }

        if (await guard.TakeAsync(Http) is { } wait)
        {
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            _problems.Add(Text["TooManyAttempts", Math.Ceiling(wait.TotalMinutes)]);
            return;
        }

        var isCode = code.Length == CodeLength && code.All(char.IsAsciiDigit);
        var result = isCode
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, Stay is not null, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            _problems.Add(result.IsLockedOut ? Text["SignInLocked"] : Text["CodeWrong"]);
            return;
        }

        await guard.GiveBackAsync(Http);
        navigation.NavigateTo(AccountAddresses.ReturnOrDesk(Return, Http.Request.PathBase));
    }

    private sealed class VerifyForm
    {
        public string? Code { get; set; }
    }
}
