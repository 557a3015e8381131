using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace HunanJiangxi.Web.Staff.Uploads;

/// <summary>
/// News files from the browser to the review desk, one after the other. A file that is refused or whose line breaks
/// leaves nothing behind and does not stop those after it.
/// </summary>
public sealed partial class UploadPage(UploadDesk desk, IAuthorizationService authorization) : IDisposable
{
    private const int MostFiles = 200;

    private readonly Leaving _gone = new();

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private List<UploadRow> Rows { get; } = [];

    private string? Notice { get; set; }

    private bool IsProblem { get; set; }

    private bool IsBusy { get; set; }

    private bool IsAlive { get; set; }

    private bool CanUpload { get; set; }

    private int LargestMegabytes => desk.LargestFile / (1024 * 1024);

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        CanUpload = (await authorization.AuthorizeAsync(user, PortalPolicies.Decide)).Succeeded;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsAlive = true;
            StateHasChanged();
        }
    }

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        if (IsBusy)
        {
            return;
        }

        Rows.Clear();
        if (change.FileCount > MostFiles)
        {
            Say(Text["TooMany", MostFiles], isProblem: true);
            return;
        }

        var files = change.GetMultipleFiles(MostFiles);
        Rows.AddRange(files.Select(static file => new UploadRow(file.Name, file.Size)));
        IsBusy = true;
        Say(Text["Busy", Rows.Count], isProblem: false);
        try
        {
            foreach (var (file, row) in files.Zip(Rows))
            {
                await OneAsync(file, row);
                StateHasChanged();
            }

            var stored = Rows.Count(static row => row.State is UploadState.Stored or UploadState.Known);
            Say(Text["Done", stored, Rows.Count - stored], isProblem: stored < Rows.Count);
        }
        catch (RuleViolationException denied) when (denied.Rule is "upload.denied")
        {
            Rows.FindAll(static row => !row.IsDone).ForEach(static row => row.Interrupt());
            Say(Text["Denied"], isProblem: true);
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task OneAsync(IBrowserFile file, UploadRow row)
    {
        try
        {
            if (file.Size > desk.LargestFile)
            {
                row.Refuse(UnreadableReason.TooLarge);
                return;
            }

            await using var stream = file.OpenReadStream(desk.LargestFile, _gone.Token);
            row.Store(await desk.StoreAsync((await SignIn).User, file.Name, stream, Show, _gone.Token));
        }
        catch (UnreadableDocumentException refusal)
        {
            row.Refuse(refusal.Reason);
        }
        catch (Exception broken) when (broken is IOException or TimeoutException or JSException)
        {
            // told in the row: the file can be chosen again
            row.Interrupt();
        }

        void Show(long sent)
        {
            if (row.Send(sent))
            {
                StateHasChanged();
            }
        }
    }

    private void Say(string words, bool isProblem) => (Notice, IsProblem) = (words, isProblem);
}
