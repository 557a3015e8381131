using System.Globalization;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Staff.Accounts;

/// <summary>One account, and what an administrator may do with it. Every step is a form of its own.</summary>
public sealed partial class AccountPage(
    AccountsReader reader,
    AccountBook book,
    AccountDesk desk,
    UserManager<PortalUser> users,
    PortalUrls urls
)
{
    private readonly List<string> _problems = [];

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromForm]
    private AccountForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private PortalUser? Person { get; set; }

    private IReadOnlyList<OfficeChoice> Offices { get; set; } = [];

    private IReadOnlyCollection<string> Problems => _problems;

    private string? Notice { get; set; }

    private string? Link { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Null unless one of the forms was posted.
        Form ??= new AccountForm();
        if (await reader.OneAsync(Id, Http.RequestAborted) is not { } person)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Offices = await book.OfficesAsync(Http.RequestAborted);
        await FillAsync(person);
        Person = person;
    }

    /// <summary>A form carries its own fields only; the rest is as it stands.</summary>
    private async Task FillAsync(PortalUser person)
    {
        var form = Http.Request.HasFormContentType ? await Http.Request.ReadFormAsync(Http.RequestAborted) : null;
        if (form?.ContainsKey("Form.DisplayName") != true)
        {
            (Form.DisplayName, Form.Email) = (person.DisplayName, person.Email);
        }

        if (form?.ContainsKey("Form.Office") != true)
        {
            Form.Office = person.OfficeId;
            Form.Roles = [.. await users.GetRolesAsync(person)];
        }
    }

    private Task DescribeAsync() =>
        DoAsync(
            "Described",
            Form.NameProblems(),
            person =>
                desk.DescribeAsync(
                    person,
                    Form.DisplayName!.Trim(),
                    string.IsNullOrWhiteSpace(Form.Email) ? null : Form.Email.Trim(),
                    Http.User,
                    Http.RequestAborted
                )
        );

    private Task PermitAsync() =>
        DoAsync(
            "Permitted",
            Form.PermissionProblems(Offices.Select(office => office.Id)),
            person => desk.PermitAsync(person, Form.Office!.Value, Form.Roles, Http.User, Http.RequestAborted)
        );

    private Task IssueLinkAsync() =>
        DoAsync(
            null,
            [],
            async person =>
                Link = LinkNotice.AddressOf(urls, await desk.IssueLinkAsync(person, Http.User, Http.RequestAborted))
        );

    private Task ResetProofsAsync() =>
        DoAsync("ProofsReset", [], person => desk.ResetSecondStepAsync(person, Http.User, Http.RequestAborted));

    private Task SignOutAsync() =>
        DoAsync("SignedOut", [], person => desk.SignOutAsync(person, Http.User, Http.RequestAborted));

    private Task DeactivateAsync() =>
        DoAsync("Deactivated", [], person => desk.DeactivateAsync(person, Http.User, Http.RequestAborted));

    private Task ReactivateAsync() =>
        DoAsync("Reactivated", [], person => desk.ReactivateAsync(person, Http.User, Http.RequestAborted));

    private Task EraseAsync() =>
        DoAsync(
            "WasErased",
            Form.Confirmation?.Trim() == Person?.UserName ? [] : ["EraseNotConfirmed"],
            person => desk.EraseAsync(person, Http.User, Http.RequestAborted)
        );

    private async Task DoAsync(string? done, IEnumerable<string> faults, Func<PortalUser, Task> step)
    {
        if (Person is null)
        {
            return;
        }

        _problems.AddRange(faults.Select(fault => Text[fault].Value));
        if (_problems.Count > 0)
        {
            return;
        }

        try
        {
            await step(Person);
            Notice = done is null ? null : Text[done].Value;
        }
        catch (RuleViolationException broken)
        {
            var words = Text[$"Rule.{broken.Rule}"];
            _problems.Add(words.ResourceNotFound ? broken.Message : words.Value);
        }
    }

    private string State(PortalUser person)
    {
        if (person.ErasedAt is { } erased)
        {
            return Text["ErasedSince", Day(erased)];
        }

        return person.DeactivatedAt is { } closed
            ? Text["InactiveSince", Day(closed)]
            : Text["ActiveSince", Day(person.CreatedAt)];
    }

    // The whole zone keeps one time.
    private static string Day(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
