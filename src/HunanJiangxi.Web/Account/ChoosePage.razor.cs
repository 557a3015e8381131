using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Account;

/// <summary>Where a one-time link leads: its person chooses a password, and signs in with it.</summary>
public sealed partial class ChoosePage(PasswordLink links, NavigationManager navigation)
{
    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private ChooseForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "token")]
    private string? Token { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private PortalUser? Person { get; set; }

    private IReadOnlyCollection<string> Problems => _problems;

    protected override async Task OnInitializedAsync()
    {
        // Null unless this form was posted.
        Form ??= new ChooseForm();
        Person = await links.LookAtAsync(Token, Http.RequestAborted);
        if (Person is null)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task ChooseAsync()
    {
        if (Person is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(Form.New) || !string.Equals(Form.New, Form.Again, StringComparison.Ordinal))
        {
            _problems.Add(Text[string.IsNullOrEmpty(Form.New) ? "MissingPassword" : "PasswordsDiffer"]);
            return;
        }

        if (await links.RedeemAsync(Token, Form.New, Http.RequestAborted) is not { } chosen)
        {
            Person = null;
            return;
        }

        _problems.AddRange(chosen.Errors.Select(error => error.Description));
        if (chosen.Succeeded)
        {
            navigation.NavigateTo($"{Http.Request.PathBase}{AccountAddresses.Login}?chosen=1");
        }
    }

    private sealed class ChooseForm
    {
        public string? New { get; set; }

        public string? Again { get; set; }
    }
}
