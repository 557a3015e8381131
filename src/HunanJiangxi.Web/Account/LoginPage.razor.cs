using System.Globalization;
using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace HunanJiangxi.Web.Account;

/// <summary>Sign-in. A wrong name and a wrong password get the same answer and take the same time.</summary>
public sealed partial class LoginPage(SignInManager<PortalUser> signIn, SignInGuard guard, NavigationManager navigation)
{
    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private LoginForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [SupplyParameterFromQuery(Name = AccountAddresses.ReturnWord)]
    private string? Return { get; set; }

    [SupplyParameterFromQuery(Name = "left")]
    private string? Left { get; set; }

    [SupplyParameterFromQuery(Name = "chosen")]
    private string? Chosen { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private IReadOnlyCollection<string> Problems => _problems;

    // Null unless this form was posted.
    protected override void OnInitialized() => Form ??= new LoginForm();

    private async Task SignInAsync()
    {
        if (string.IsNullOrWhiteSpace(Form.UserName) || string.IsNullOrEmpty(Form.Password))
        {
            _problems.Add(string.IsNullOrWhiteSpace(Form.UserName) ? Text["MissingUserName"] : Text["MissingPassword"]);
            return;
        }

        if (await guard.TakeAsync(Http) is { } wait)
        {
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            _problems.Add(Text["TooManyAttempts", Math.Ceiling(wait.TotalMinutes)]);
            return;
        }

        var user = await signIn.UserManager.FindByNameAsync(Form.UserName.Trim());
        if (user is null || user.DeactivatedAt is not null)
        {
            // An unknown or closed name costs one hash as well, so that the time tells nothing.
            signIn.UserManager.PasswordHasher.HashPassword(new PortalUser(), Form.Password);
            _problems.Add(Text["SignInFailed"]);
            return;
        }

        var result = await signIn.PasswordSignInAsync(user, Form.Password, Form.Stay, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            await guard.GiveBackAsync(Http);
            navigation.NavigateTo(VerifyAddress());
            return;
        }

        if (!result.Succeeded)
        {
            _problems.Add(result.IsLockedOut ? Text["SignInLocked"] : Text["SignInFailed"]);
            return;
        }

        await guard.GiveBackAsync(Http);
        navigation.NavigateTo(AccountAddresses.ReturnOrDesk(Return, Http.Request.PathBase));
    }

    private async Task SignInByPasskeyAsync()
    {
        var proof = string.IsNullOrEmpty(Credential) ? null : await signIn.PerformPasskeyAssertionAsync(Credential);
        if (
            proof is not { Succeeded: true }
            || proof.User.DeactivatedAt is not null
            || await signIn.UserManager.IsLockedOutAsync(proof.User)
        )
        {
            _problems.Add(Text["PasskeyFailed"]);
            return;
        }

        // the device counts its uses; a count that does not grow tells of a copied key
        await signIn.UserManager.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey);
        Claim[] method = [new(SecondStep.MethodClaim, SecondStep.ByPasskey)];
        await signIn.SignInWithClaimsAsync(proof.User, isPersistent: false, method);
        navigation.NavigateTo(AccountAddresses.ReturnOrDesk(Return, Http.Request.PathBase));
    }

    private string VerifyAddress()
    {
        var words = new List<KeyValuePair<string, string?>> { new(AccountAddresses.ReturnWord, Return) };
        if (Form.Stay)
        {
            words.Add(new("stay", "1"));
        }

        return QueryHelpers.AddQueryString(Http.Request.PathBase + AccountAddresses.Verify, words);
    }

    private sealed class LoginForm
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }

        public bool Stay { get; set; }
    }
}
