using System.Text.Encodings.Web;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Account;

/// <summary>What a person proves beside the password: an authenticator's codes, recovery codes, passkeys.</summary>
public sealed partial class SecondStepPage(SignInManager<PortalUser> signIn, SecondStep second, AccountTrail trail)
{
    private const int RecoveryCodes = 10;
    private const string Issuer = "Hunan-Jiangxi Portal";

    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private CodeForm Form { get; set; } = null!;

    [SupplyParameterFromForm]
    private PasskeyForm Passkey { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private SecondStep Second => second;

    private PortalUser Person { get; set; } = null!;

    private string Key { get; set; } = "";

    private bool IsEnabled { get; set; }

    private int CodesLeft { get; set; }

    private IList<UserPasskeyInfo> Passkeys { get; set; } = [];

    private IReadOnlyList<string> Codes { get; set; } = [];

    private string? Done { get; set; }

    private IReadOnlyCollection<string> Problems => _problems;

    private UserManager<PortalUser> Users => signIn.UserManager;

    private string KeyAddress =>
        $"otpauth://totp/{UrlEncoder.Default.Encode($"{Issuer}:{Person.UserName}")}?secret={Key}"
        + $"&issuer={UrlEncoder.Default.Encode(Issuer)}&digits=6";

    protected override async Task OnInitializedAsync()
    {
        // Null unless their forms were posted.
        Form ??= new CodeForm();
        Passkey ??= new PasskeyForm();
        Person =
            await Users.GetUserAsync(Http.User)
            ?? throw new InvalidOperationException("The signed-in account no longer exists.");
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        IsEnabled = await Users.GetTwoFactorEnabledAsync(Person);
        CodesLeft = await Users.CountRecoveryCodesAsync(Person);
        Passkeys = await Users.GetPasskeysAsync(Person);
        if (!IsEnabled && await Users.GetAuthenticatorKeyAsync(Person) is null)
        {
            await Users.ResetAuthenticatorKeyAsync(Person);
            // the key is part of the account's stamp, which this sign-in keeps up with
            await signIn.RefreshSignInAsync(Person);
        }

        Key = await Users.GetAuthenticatorKeyAsync(Person) ?? "";
    }

    private async Task EnableAsync()
    {
        var code = string.Concat((Form.Code ?? "").Where(char.IsAsciiDigit));
        var provider = Users.Options.Tokens.AuthenticatorTokenProvider;
        if (!await Users.VerifyTwoFactorTokenAsync(Person, provider, code))
        {
            _problems.Add(Text["CodeWrong"]);
            return;
        }

        await Users.SetTwoFactorEnabledAsync(Person, true);
        await trail.WriteAsync(Http.User, Person, AccountChange.SecondStepOn, Http.RequestAborted);
        // the person has just proved it
        await signIn.SignInWithClaimsAsync(
            Person,
            isPersistent: false,
            [new(SecondStep.MethodClaim, SecondStep.ByCode)]
        );
        Done = Text["AuthenticatorEnabled"];
        await RenewCodesAsync();
    }

    private async Task RenewCodesAsync()
    {
        Codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(Person, RecoveryCodes) ?? []];
        await LoadAsync();
    }

    private async Task DisableAsync()
    {
        if (second.IsRequired(Http.User) || !await Users.CheckPasswordAsync(Person, Form.Password ?? ""))
        {
            _problems.Add(Text["ErrorPasswordMismatch"]);
            return;
        }

        await Users.SetTwoFactorEnabledAsync(Person, false);
        await Users.ResetAuthenticatorKeyAsync(Person);
        await trail.WriteAsync(Http.User, Person, AccountChange.SecondStepOff, Http.RequestAborted);
        await signIn.RefreshSignInAsync(Person);
        Done = Text["AuthenticatorDisabled"];
        await LoadAsync();
    }

    private async Task AddPasskeyAsync()
    {
        var made = string.IsNullOrEmpty(Passkey.Credential)
            ? null
            : await signIn.PerformPasskeyAttestationAsync(Passkey.Credential);
        if (made is not { Succeeded: true })
        {
            _problems.Add(Text["PasskeyFailed"]);
            return;
        }

        made.Passkey.Name = DeviceName.Of(Http.Request.Headers.UserAgent);
        await Users.AddOrUpdatePasskeyAsync(Person, made.Passkey);
        await trail.WriteAsync(Http.User, Person, AccountChange.PasskeyAdded, Http.RequestAborted);
        await signIn.SignInWithClaimsAsync(
            Person,
            isPersistent: false,
            [new(SecondStep.MethodClaim, SecondStep.ByPasskey)]
        );
        Done = Text["PasskeyAdded"];
        await LoadAsync();
    }

    private async Task RemovePasskeyAsync()
    {
        await Users.RemovePasskeyAsync(Person, Convert.FromHexString(Passkey.Id ?? ""));
        await trail.WriteAsync(Http.User, Person, AccountChange.PasskeyRemoved, Http.RequestAborted);
        Done = Text["PasskeyRemoved"];
        await LoadAsync();
    }

    private sealed class CodeForm
    {
        public string? Code { get; set; }

        public string? Password { get; set; }
    }

    private sealed class PasskeyForm
    {
        public string? Credential { get; set; }

        public string? Id { get; set; }
    }
}
