using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Accounts;

/// <summary>An administrator opens an account; its person chooses the password by a link that is shown once.</summary>
public sealed partial class NewAccountPage(AccountBook book, AccountDesk desk, PortalUrls urls)
{
    private readonly List<string> _problems = [];

    [SupplyParameterFromForm]
    private AccountForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<OfficeChoice> Offices { get; set; } = [];

    private IReadOnlyCollection<string> Problems => _problems;

    private PortalUser? Opened { get; set; }

    private string? Link { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Null unless this form was posted.
        Form ??= new AccountForm();
        Offices = await book.OfficesAsync(Http.RequestAborted);
    }

    private async Task OpenAsync()
    {
        var faults = Form.NameProblems().Concat(Form.PermissionProblems(Offices.Select(office => office.Id)));
        _problems.AddRange(faults.Select(fault => Text[fault].Value));
        if (string.IsNullOrWhiteSpace(Form.UserName))
        {
            _problems.Insert(0, Text["MissingUserName"]);
        }

        if (_problems.Count > 0)
        {
            return;
        }

        Opened = new PortalUser
        {
            UserName = Form.UserName!.Trim(),
            DisplayName = Form.DisplayName!.Trim(),
            Email = string.IsNullOrWhiteSpace(Form.Email) ? null : Form.Email.Trim(),
            OfficeId = Form.Office!.Value,
        };
        var (token, result) = await desk.OpenAsync(Opened, Form.Roles, Http.User, Http.RequestAborted);
        _problems.AddRange(result.Errors.Select(error => error.Description));
        Link = token is null ? null : LinkNotice.AddressOf(urls, token);
    }
}
