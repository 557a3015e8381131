using HunanJiangxi.Domain.Values;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>What an agreement said over time, what each version changed, and the way back, which is a draft.</summary>
public sealed partial class VersionsPage(
    VersionReader reader,
    DraftReader drafts,
    RegisterDesk desk,
    DraftWords words,
    NavigationManager navigation
) : IDisposable
{
    private readonly Leaving _gone = new();

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private AgreementVersions? Versions { get; set; }

    private RegisterBook Book { get; set; } = RegisterBook.Empty;

    private bool IsMissing { get; set; }

    private bool IsAlive { get; set; }

    private bool CanRestore { get; set; }

    private string? Problem { get; set; }

    private DraftWords Words => words;

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Versions = await reader.FindAsync(Slug, _gone.Token);
        IsMissing = Versions is null;
        if (Versions is { } found)
        {
            Book = await drafts.BookAsync(_gone.Token);
            var user = (await SignIn).User;
            var person = RegisterDesk.Person(user);
            CanRestore = person is not null && RegisterDesk.MayRecord(user) && found.Units.Any(person.Covers);
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsAlive = true;
            StateHasChanged();
        }
    }

    private async Task RestoreAsync(VersionRow row)
    {
        try
        {
            var id = await desk.RecordAsync(
                (await SignIn).User,
                (one, by) => one.RestoreAsync(row.Draft, row.IsBase, by, _gone.Token)
            );
            navigation.NavigateTo(RegisterAddresses.Draft(id), forceLoad: true);
        }
        catch (RuleViolationException broken)
        {
            Problem = words.Rule(broken.Rule);
        }
    }
}
