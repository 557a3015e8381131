using System.Data.Common;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Review;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>How a draft saves itself.</summary>
public sealed partial class DraftPage
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    private bool _isSaving;

    private async Task SaveRegularlyAsync()
    {
        using var timer = new PeriodicTimer(s_pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
            {
                await InvokeAsync(async () =>
                {
                    if (IsDirty && View?.Copy is null)
                    {
                        await SaveAsync();
                        StateHasChanged();
                    }
                });
            }
        }
        catch (OperationCanceledException)
        {
            // the page is gone; what was left has been saved when it went
        }
    }

    /// <summary>Saves what stands in the form; true where all of it is stored.</summary>
    private async Task<bool> SaveAsync()
    {
        await _saving.WaitAsync();
        try
        {
            if (Form is not { } form || !IsDirty)
            {
                return true;
            }

            var mine = form.Entries.ToRecord();
            IsDirty = false;
            var user = (await SignIn).User;
            var seen = View!.Seen;
            var saved = await desk.RecordAsync(
                user,
                (one, by) => one.SaveAsync(seen, mine, by, CancellationToken.None)
            );
            await TakeAsync(saved, mine);
            return saved.Copy is null;
        }
        catch (RuleViolationException broken)
        {
            (IsDirty, HasFailed) = (false, true);
            Notice = new DeskNotice(words.Rule(broken.Rule), null, IsProblem: true);
            return false;
        }
        catch (Exception lost) when (lost is DbException or DbUpdateException or InvalidOperationException)
        {
            // the database is away for a moment: what was typed stands in the form and is tried again
            (IsDirty, HasFailed) = (true, true);
            return false;
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task TakeAsync(SavedDraft saved, DraftRecord mine)
    {
        var form = Form!;
        if (_gone.IsCancellationRequested)
        {
            return;
        }

        if (saved.Copy is not null)
        {
            await LoadAsync();
            return;
        }

        (View, HasFailed) = (View! with { Seen = saved.Seen, SavedAt = saved.At, SavedBy = Person!.Name }, false);
        if (saved.Joined is not null)
        {
            // what was typed while it was being saved stays as typed
            var typed = DraftMerge.Of(mine, saved.Seen.Record, form.Entries.ToRecord());
            form.Entries = DraftEntries.Of(
                typed.Settle(typed.Clashes.Select(clash => clash.Part).ToHashSet(StringComparer.Ordinal))
            );
            Notice = new DeskNotice(Text["Joined", saved.Joined], null, IsProblem: false);
        }

        Duplicates = await reader.DuplicatesAsync(mine, View.Agreement, CancellationToken.None);
    }
}
