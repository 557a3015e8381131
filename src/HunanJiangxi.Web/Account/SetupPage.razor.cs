using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Account;

/// <summary>Where the one-time link leads: the first administrator chooses a name, an office and a password.</summary>
public sealed partial class SetupPage(
    SetupLink setup,
    AccountBook accounts,
    SignInManager<PortalUser> signIn,
    NavigationManager navigation
)
{
    // One person has to be able to close the loop on the first day (docs/decisions).
    private static readonly string[] s_firstRoles = [PortalRoles.Administrator, PortalRoles.Publisher];

    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private SetupForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "token")]
    private string? Token { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private SetupLinkState Link { get; set; } = SetupLinkState.Unknown;

    private IReadOnlyList<OfficeChoice> Offices { get; set; } = [];

    private IReadOnlyCollection<string> Problems => _problems;

    protected override async Task OnInitializedAsync()
    {
        // Null unless this form was posted.
        Form ??= new SetupForm();
        Link = await setup.LookAtAsync(Token, Http.RequestAborted);
        if (Link == SetupLinkState.Open)
        {
            Offices = await accounts.OfficesAsync(Http.RequestAborted);
        }
        else
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task OpenAsync()
    {
        FindProblems();
        if (_problems.Count > 0 || Link != SetupLinkState.Open)
        {
            return;
        }

        var account = new NewAccount(Form.UserName!, Form.DisplayName!, Form.Office!.Value, Form.Password!)
        {
            Roles = s_firstRoles,
        };
        (Link, var opened) = await setup.RedeemAsync(Token, account, Http.RequestAborted);
        _problems.AddRange(opened.Errors.Select(error => error.Description));
        if (opened.Succeeded)
        {
            var user = await signIn.UserManager.FindByNameAsync(Form.UserName!.Trim());
            await signIn.SignInAsync(user!, isPersistent: false);
            navigation.NavigateTo(Http.Request.PathBase + AccountAddresses.Desk);
        }
    }

    private void FindProblems()
    {
        Demand(!string.IsNullOrWhiteSpace(Form.UserName), "MissingUserName");
        Demand(!string.IsNullOrWhiteSpace(Form.DisplayName), "MissingDisplayName");
        Demand(Form.DisplayName is not { Length: > 120 }, "LongDisplayName");
        Demand(Offices.Any(office => office.Id == Form.Office), "MissingOffice");
        Demand(!string.IsNullOrEmpty(Form.Password), "MissingPassword");
        Demand(string.Equals(Form.Password, Form.Again, StringComparison.Ordinal), "PasswordsDiffer");
    }

    private void Demand(bool holds, string problem)
    {
        if (!holds)
        {
            _problems.Add(Text[problem]);
        }
    }

    private sealed class SetupForm
    {
        public string? UserName { get; set; }

        public string? DisplayName { get; set; }

        public int? Office { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
