using HunanJiangxi.Data.ReadingSheets;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.ReadingSheets;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Staff.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;

namespace HunanJiangxi.Web.Staff.Readings;

/// <summary>
/// Readings uploaded, pasted or typed. Nothing is stored before every cell can be read; what is handed in then is stored
/// whole, and is public when a second person publishes it.
/// </summary>
public sealed partial class NewSheetPage(ReadingDesk desk, SheetReader reader) : IDisposable
{
    private readonly Leaving _gone = new();
    private SheetFaults? _faults;
    private bool _showsFaults;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private DraftPerson? Person { get; set; }

    private bool CanRecord { get; set; }

    private bool IsAlive { get; set; }

    private SheetBook? Book { get; set; }

    private string? Pasted { get; set; }

    private int TypedCount { get; set; }

    private IReadOnlyList<SheetLine> Lines { get; set; } = [];

    private IReadOnlyList<CellFault> Faults { get; set; } = [];

    private SheetPreview? Preview { get; set; }

    private DeskNotice Notice { get; set; } = new("", null, IsProblem: false);

    /// <summary>What the preview says, for those who wait for it.</summary>
    private string State { get; set; } = "empty";

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        (Person, CanRecord) = (RegisterDesk.Person(user), RegisterDesk.MayRecord(user));
        Notice = new DeskNotice(Text["NothingYet"], null, IsProblem: false);
        Book = await reader.BookAsync(_gone.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            IsAlive = true;
            StateHasChanged();
        }

        if (_showsFaults && _faults is not null)
        {
            _showsFaults = false;
            await _faults.FocusAsync();
        }
    }

    private Task UploadAsync(InputFileChangeEventArgs change) =>
        TakeAsync(async () =>
        {
            if (change.File.Size > SheetFile.MostBytes)
            {
                throw new RuleViolationException("sheet.large", $"{change.File.Size} bytes.");
            }

            using var memory = new MemoryStream();
            await using var stream = change.File.OpenReadStream(SheetFile.MostBytes, _gone.Token);
            await stream.CopyToAsync(memory, _gone.Token);
            return SheetFile.Read(memory.ToArray());
        });

    private Task PasteAsync() =>
        TakeAsync(() =>
        {
            var text = Pasted ?? "";
            return text.Length >= SheetFile.LongestPaste
                ? throw new RuleViolationException("sheet.large", "The field may have cut the text off.")
                : Task.FromResult(SheetFile.Read(System.Text.Encoding.UTF8.GetBytes(text)));
        });

    private async Task TypeAsync(IReadOnlyDictionary<ReadingColumn, string?> cells)
    {
        var next = Lines.Count == 0 ? 1 : Lines.Max(line => line.Line) + 1;
        Lines = [.. Lines, SheetLine.Typed(next, cells)];
        TypedCount++;
        await CheckAsync();
    }

    private async Task MendAsync(SheetLine mended)
    {
        Lines = [.. Lines.Select(line => line.Line == mended.Line ? mended : line)];
        await CheckAsync();
    }

    private async Task DropAsync(SheetLine dropped)
    {
        Lines = [.. Lines.Where(line => line.Line != dropped.Line)];
        await CheckAsync();
    }

    /// <summary>A file or a pasted table takes the place of what was there.</summary>
    private async Task TakeAsync(Func<Task<IReadOnlyList<RawLine>>> read)
    {
        try
        {
            var (lines, faults) = SheetHeading.Read(await read());
            (Lines, Faults, Preview) = (lines, faults, null);
            if (faults.Count > 0)
            {
                Show(Text["NothingStored", faults.Count], "faults", isProblem: true);
                _showsFaults = true;
                return;
            }

            await CheckAsync();
        }
        catch (RuleViolationException broken)
        {
            Clear();
            Show(Words.Rule(broken.Rule), "refused", isProblem: true);
        }
    }

    private Task CheckAsync() =>
        GuardAsync(async user =>
        {
            if (Lines.Count == 0)
            {
                Clear();
                return;
            }

            Preview = await desk.RecordAsync(user, (one, by) => one.CheckAsync(Lines, by, _gone.Token));
            Faults = Preview.Faults;
            _showsFaults = Faults.Count > 0;
            int Count(SheetStanding standing) => Preview.Readings.Count(one => one.Standing == standing);
            if (Faults.Count > 0)
            {
                Show(Text["NothingStored", Faults.Count], "faults", isProblem: true);
            }
            else
            {
                var (fresh, known, differs) = (
                    Count(SheetStanding.New),
                    Count(SheetStanding.Known),
                    Count(SheetStanding.Differs)
                );
                Show(Text["WillHappen", Lines.Count, fresh, known, differs], "good", isProblem: false);
            }
        });

    private Task SubmitAsync() =>
        GuardAsync(async user =>
        {
            var id = await desk.RecordAsync(user, (one, by) => one.SubmitAsync(Lines, by, _gone.Token));
            var count = Lines.Count;
            Clear();
            Pasted = null;
            State = "stored";
            Notice = new DeskNotice(Text["Submitted", count], ReadingAddresses.Sheet(id), IsProblem: false);
        });

    private async Task GuardAsync(Func<System.Security.Claims.ClaimsPrincipal, Task> act)
    {
        try
        {
            await act((await SignIn).User);
        }
        catch (RuleViolationException broken)
        {
            Show(Words.Rule(broken.Rule), "refused", isProblem: true);
        }
    }

    private void Clear()
    {
        (Lines, Faults, Preview) = ([], [], null);
        Show(Text["NothingYet"], "empty", isProblem: false);
    }

    private void Show(string text, string state, bool isProblem) =>
        (Notice, State) = (new DeskNotice(text, null, isProblem), state);
}
