using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>
/// One draft: written by its office, decided by a publisher. What is typed is saved every few seconds, and once more when
/// the circuit ends, so that a closed laptop or a lost line leaves it as it was.
/// </summary>
public sealed partial class DraftPage(
    DraftReader reader,
    RegisterDesk desk,
    DraftWords words,
    PortalUrls urls,
    NavigationManager navigation,
    TimeProvider time
) : IAsyncDisposable
{
    private readonly Leaving _gone = new();
    private readonly SemaphoreSlim _saving = new(1, 1);
    private ElementReference _faults;
    private bool _showsFaults;

    [Parameter]
    public int Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private DraftView? View { get; set; }

    private RegisterBook Book { get; set; } = RegisterBook.Empty;

    private DraftPerson? Person { get; set; }

    /// <summary>The form, where the person may write in the draft now; else null.</summary>
    private DraftFormState? Form { get; set; }

    private IReadOnlyList<AgreementChoice> Duplicates { get; set; } = [];

    private DeskNotice? Notice { get; set; }

    private DraftWords Words => words;

    private bool CanPublish { get; set; }

    private bool CanRecord { get; set; }

    private bool IsDirty { get; set; }

    private bool IsSure { get; set; }

    private bool HasFailed { get; set; }

    private string Here => navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    private bool MayWithdraw => CanRecord && View is { IsOpen: true } view && view.IsOf(Person!, Book);

    private string Title =>
        View?.Seen.Record is { } record && (record.NameZh ?? record.NameEn) is not null
            ? new BilingualText(record.NameZh, record.NameEn).In(SiteLanguage.Current)
            : Text["Unnamed"];

    private string SavedWords =>
        HasFailed ? Text["NotSaved"]
        : IsDirty ? Text["Unsaved"]
        : Text["SavedAt", words.Time(View!.SavedAt), View.SavedBy];

    public async ValueTask DisposeAsync()
    {
        _gone.Dispose();
        if (IsDirty && View?.Copy is null)
        {
            await SaveAsync();
        }

        _saving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        (Person, CanPublish, CanRecord) = (
            RegisterDesk.Person(user),
            RegisterDesk.MayPublish(user),
            RegisterDesk.MayRecord(user)
        );
        Book = await reader.BookAsync(_gone.Token);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // the first drawing may come before what is drawn has been read; nothing runs while the page is only drawn ahead
        if (Form is not null && !_isSaving)
        {
            _isSaving = true;
            _ = SaveRegularlyAsync();
        }

        if (_showsFaults)
        {
            // whoever cannot see that something was added above is brought there
            _showsFaults = false;
            await _faults.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        var view = Person is null ? null : await reader.FindAsync(Id, Person.Name, _gone.Token);
        var mayRead = view is not null && (view.IsOf(Person!, Book) || (CanPublish && view.State != DraftState.Draft));
        if (!mayRead)
        {
            (View, Form) = (null, null);
            Notice = new DeskNotice(Text["NoDraft"], null, IsProblem: true);
            return;
        }

        View = view;
        Form =
            view!.IsWritable && CanRecord && view.IsOf(Person!, Book)
                ? new DraftFormState(view, Person!, Book, Touch)
                : null;
        IsDirty = false;
    }

    private void Touch()
    {
        var wasSaved = !IsDirty || HasFailed || IsSure;
        (IsDirty, HasFailed, IsSure) = (true, false, false);
        if (wasSaved)
        {
            // once, not at every letter
            StateHasChanged();
        }
    }

    private Task SettleAsync(IReadOnlySet<string> mine) =>
        ActAsync(
            async (one, by) =>
            {
                await one.SettleAsync(View!.Copy!.Id, mine, View.Seen.Version, by, _gone.Token);
                return new DeskNotice(Text["Settled"], null, IsProblem: false);
            },
            desk.RecordAsync
        );

    private async Task SubmitAsync()
    {
        if (Form is not { } form || !await SaveAsync() || View?.Copy is not null)
        {
            return;
        }

        form.Faults = DraftRules.Faults(View!.Seen.Record, View.Base, Today);
        _showsFaults = form.Faults.Count > 0;
        if (form.Faults.Count == 0)
        {
            await ActAsync(
                async (one, by) =>
                {
                    await one.SubmitAsync(View.Seen, by, _gone.Token);
                    return new DeskNotice(Text["Submitted"], null, IsProblem: false);
                },
                desk.RecordAsync
            );
        }
    }

    private async Task WithdrawAsync()
    {
        if (!IsSure)
        {
            IsSure = true;
            return;
        }

        await ActAsync(
            async (one, by) =>
            {
                await one.WithdrawAsync(View!.Seen, by, _gone.Token);
                return new DeskNotice(Text["Withdrawn"], null, IsProblem: false);
            },
            desk.RecordAsync
        );
    }

    private Task PublishAsync() =>
        ActAsync(
            async (one, by) =>
            {
                var slug = await one.PublishAsync(View!.Seen, by, _gone.Token);
                return new DeskNotice(Text["Published"], urls.Agreement(slug), IsProblem: false);
            },
            desk.PublishAsync
        );

    private Task ReturnAsync(string reason) =>
        ActAsync(
            async (one, by) =>
            {
                await one.ReturnAsync(View!.Seen, reason, by, _gone.Token);
                return new DeskNotice(Text["Returned"], null, IsProblem: false);
            },
            desk.PublishAsync
        );

    private async Task ActAsync(
        Func<DraftDesk, DraftPerson, Task<DeskNotice>> act,
        Func<
            System.Security.Claims.ClaimsPrincipal,
            Func<DraftDesk, DraftPerson, Task<DeskNotice>>,
            Task<DeskNotice>
        > desk
    )
    {
        try
        {
            Notice = await desk((await SignIn).User, act);
            await LoadAsync();
        }
        catch (RuleViolationException broken)
        {
            Notice = new DeskNotice(words.Rule(broken.Rule), null, IsProblem: true);
            if (broken.Rule == "draft.moved")
            {
                // what stands now is shown before anybody decides again
                await LoadAsync();
            }
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
}
