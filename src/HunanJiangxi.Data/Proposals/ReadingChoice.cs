using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>
/// A person's choice among public readings that cannot all be right: one is shown first, with the reason; the others
/// stay beside it. A later choice replaces an earlier one, and both stand in the audit trail.
/// </summary>
public sealed class ReadingChoice(PortalDb db)
{
    /// <param name="reading">The reading to show first.</param>
    /// <param name="seen">Numbers of the readings that the person saw beside it.</param>
    /// <param name="reason">Why, for the public page; in at least one language.</param>
    /// <param name="actor">Who chooses.</param>
    /// <param name="cancellationToken">Gives up before anything is saved.</param>
    /// <exception cref="RuleViolationException">
    /// <c>reading.unknown</c>: there is no such reading; <c>reading.rival</c>: nothing differs from it;
    /// <c>reading.seen</c>: other readings stand beside it now than those that were seen.
    /// </exception>
    public async Task ChooseAsync(
        int reading,
        IReadOnlyCollection<int> seen,
        BilingualText reason,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        db.Actor = actor;
        await using var transaction = await OwnTransaction.BeginAsync(db.Database, cancellationToken);
        // whoever chooses for the same indicator waits here, and then sees what this one has done
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM indicators WHERE id = (SELECT indicator_id FROM readings WHERE id = {reading}) FOR UPDATE",
            cancellationToken
        );
        var chosen =
            await db
                .Readings.Include(one => one.Scope)
                .SingleOrDefaultAsync(one => one.Id == reading, cancellationToken)
            ?? throw new RuleViolationException("reading.unknown", $"There is no reading {reading}.");
        var rivals = await RivalsAsync(chosen, cancellationToken);
        if (rivals.Count == 0)
        {
            throw new RuleViolationException("reading.rival", $"Nothing differs from reading {reading}.");
        }

        if (!rivals.Select(static one => one.Id).ToHashSet().SetEquals(seen))
        {
            throw new RuleViolationException("reading.seen", $"Beside reading {reading} stand others than were seen.");
        }

        rivals.ForEach(static one => one.StandBeside());
        chosen.Choose(reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<List<Reading>> RivalsAsync(Reading chosen, CancellationToken cancellationToken)
    {
        var others = await db
            .Readings.Include(one => one.Scope)
            .Where(one => one.IndicatorId == chosen.IndicatorId && one.Id != chosen.Id)
            .ToListAsync(cancellationToken);
        return others.FindAll(one =>
            one.Scope.ToHashSet().SetEquals(chosen.Scope)
            && ReadingLinks.Differ(one.Quantity, one.AsOf, chosen.Quantity, chosen.AsOf)
        );
    }
}
