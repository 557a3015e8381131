using HunanJiangxi.Data.Revisions;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Revisions;

/// <summary>
/// A definition, a target or a meeting's claim: what it says, its changes, and the next one, asked for with a date and a
/// reason and published by a second person.
/// </summary>
public sealed partial class RevisionPage(ChangeDesk desk, RevisionReader reader, NavigationManager navigation)
    : IDisposable
{
    private readonly Leaving _gone = new();
    private ElementReference _formTitle;

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private RevisionKind Kind { get; set; }

    private RecordView? Record { get; set; }

    private RevisionForm? Form { get; set; }

    private Revision? Open { get; set; }

    private IReadOnlyList<Revision> Decided { get; set; } = [];

    private DraftPerson? Person { get; set; }

    private DeskNotice? Notice { get; set; }

    private bool CanPublish { get; set; }

    private bool CanRecord { get; set; }

    private bool IsAlive { get; set; }

    private string ReturnReason { get; set; } = "";

    /// <summary>A change may be asked for now: by this person, and while none waits.</summary>
    private bool CanRestore => CanRecord && Open is null && Record is { MayRevise: true };

    private string Title => Record?.Name.In(SiteLanguage.Current) ?? Text["Title"];

    private string? PublicAddress =>
        Kind switch
        {
            RevisionKind.Definition => Urls.Indicator(Slug),
            RevisionKind.Meeting => Urls.Meeting(Slug),
            _ => null,
        };

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var here = navigation.ToBaseRelativePath(navigation.Uri);
        Kind =
            here.StartsWith(RevisionAddresses.Meetings, StringComparison.Ordinal) ? RevisionKind.Meeting
            : here.StartsWith(RevisionAddresses.Targets, StringComparison.Ordinal) ? RevisionKind.Target
            : RevisionKind.Definition;
        var user = (await SignIn).User;
        (Person, CanPublish, CanRecord) = (
            RegisterDesk.Person(user),
            RegisterDesk.MayPublish(user),
            RegisterDesk.MayRecord(user)
        );
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsAlive = true;
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        var record = await desk.FindAsync((await SignIn).User, (one, by) => one.ReadAsync(Kind, Slug, by, _gone.Token));
        if (record is null || Person is null)
        {
            Notice = new DeskNotice(Text["NoRecord"], null, IsProblem: true);
            return;
        }

        var changes = await reader.OfAsync(Kind, Slug, Person, CanPublish, _gone.Token);
        Open = changes.FirstOrDefault(one => one.State == RevisionState.Submitted);
        Decided = [.. changes.Where(one => one.State != RevisionState.Submitted)];
        // what is being written outlives a refusal, not a new version
        Form = Form is null || Record?.Version != record.Version || Open is not null ? new(Kind, record.Content) : Form;
        Record = record;
    }

    /// <summary>Writes into the form what the record said before a change; sent on, it is a new version.</summary>
    private async Task RestoreAsync(Revision change)
    {
        Form = new RevisionForm(Kind, change.Before);
        Notice = new DeskNotice(Text["Restored", Words.Time(change.At)], null, IsProblem: false);
        await _formTitle.FocusAsync();
    }

    private Task SubmitAsync() =>
        ActAsync(
            "Submitted",
            user =>
                desk.RecordAsync(
                    user,
                    (one, by) => one.SubmitAsync((Kind, Slug), Form!.Content(), Form.Why, by, _gone.Token)
                )
        );

    private Task PublishAsync() =>
        ActAsync(
            "Published",
            user => desk.PublishAsync(user, (one, by) => one.PublishAsync(Open!.Id, by, _gone.Token))
        );

    private Task ReturnAsync() =>
        ActAsync(
            "Returned",
            user => desk.PublishAsync(user, (one, by) => one.ReturnAsync(Open!.Id, ReturnReason, by, _gone.Token))
        );

    private Task WithdrawAsync() =>
        ActAsync(
            "Withdrawn",
            user => desk.RecordAsync(user, (one, by) => one.WithdrawAsync(Open!.Id, by, _gone.Token))
        );

    private async Task ActAsync(string done, Func<System.Security.Claims.ClaimsPrincipal, Task> act)
    {
        try
        {
            await act((await SignIn).User);
            Notice = new DeskNotice(Text[done], null, IsProblem: false);
        }
        catch (RuleViolationException broken)
        {
            Notice = new DeskNotice(Words.Rule(broken.Rule), null, IsProblem: true);
        }

        await LoadAsync();
    }
}
