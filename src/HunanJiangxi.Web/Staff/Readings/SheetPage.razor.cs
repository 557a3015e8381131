using HunanJiangxi.Data.ReadingSheets;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>One sheet: its readings beside the register's, and the decision of a publisher who did not report it.</summary>
public sealed partial class SheetPage(ReadingDesk desk, SheetReader reader) : IDisposable
{
    private readonly Leaving _gone = new();

    [Parameter]
    public int Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private SheetView? View { get; set; }

    private DraftPerson? Person { get; set; }

    private DeskNotice? Notice { get; set; }

    private bool CanPublish { get; set; }

    private bool CanRecord { get; set; }

    private string Reason { get; set; } = "";

    private string Title =>
        View is { } view ? Text["SheetOf", view.Id, view.OfficeName.In(SiteLanguage.Current)] : Text["Title"];

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var user = (await SignIn).User;
        (Person, CanPublish, CanRecord) = (
            RegisterDesk.Person(user),
            RegisterDesk.MayPublish(user),
            RegisterDesk.MayRecord(user)
        );
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        View = Person is null ? null : await reader.FindAsync(Id, Person, CanPublish, _gone.Token);
        if (View is null)
        {
            Notice = new DeskNotice(Text["NoSheet"], null, IsProblem: true);
        }
    }

    private Task PublishAsync() =>
        ActAsync("Published", desk.PublishAsync, (one, by) => one.PublishAsync(Id, by, _gone.Token));

    private Task ReturnAsync() =>
        ActAsync("Returned", desk.PublishAsync, (one, by) => one.ReturnAsync(Id, Reason, by, _gone.Token));

    private Task WithdrawAsync() =>
        ActAsync("Withdrawn", desk.RecordAsync, (one, by) => one.WithdrawAsync(Id, by, _gone.Token));

    private async Task ActAsync(
        string done,
        Func<System.Security.Claims.ClaimsPrincipal, Func<SheetDesk, DraftPerson, Task<bool>>, Task<bool>> desk,
        Func<SheetDesk, DraftPerson, Task> act
    )
    {
        try
        {
            await desk(
                (await SignIn).User,
                async (one, by) =>
                {
                    await act(one, by);
                    return true;
                }
            );
            Notice = new DeskNotice(Text[done], null, IsProblem: false);
        }
        catch (RuleViolationException broken)
        {
            Notice = new DeskNotice(Words.Rule(broken.Rule), null, IsProblem: true);
        }

        await LoadAsync();
    }
}
