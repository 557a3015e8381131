using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>
/// Makes a reading of an accepted content. The same value with the same word, date and scope is one reading, proved
/// twice; a value that differs is a reading of its own.
/// </summary>
internal sealed class ReadingWriter(PortalDb db, RegisterIndex index)
{
    public async Task<WrittenFact> WriteAsync(
        ReadingContent content,
        ProposalDecision decision,
        CancellationToken cancellationToken
    )
    {
        var indicator = content.Indicator is { } slug
            ? FactWriter.Known(index.Indicators, slug, "indicator")
            : throw new RuleViolationException("proposal.indicator", "A reading belongs to an indicator: choose one.");
        var quantity = new Quantity(content.Value, content.UnitCode ?? content.Unit, content.Qualifier);
        var asOf = content.AsOf is { } written ? PartialDate.Parse(written) : null;
        var scope = content.Scope.Select(word => FactWriter.Known(index.Organisations, word, "organisation")).ToList();

        var standing = await db
            .Readings.Include(known => known.Scope)
            .Include(known => known.Evidence)
                .ThenInclude(evidence => evidence.Document)
            .Where(known => known.IndicatorId == indicator.Id && known.Quantity.Value == content.Value)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var same = standing.Find(known =>
            known.Quantity == quantity && known.AsOf == asOf && known.Scope.ToHashSet().SetEquals(scope)
        );
        if (same is not null)
        {
            return new WrittenFact(same, StoodBefore: true);
        }

        var reading = new Reading(indicator, quantity, asOf, content.Basis);
        scope.ForEach(reading.Measure);
        reading.Annotate(decision.Note);
        if (decision.ChosenBecause is { } reason)
        {
            await ChooseAsync(reading, decision.ChosenReading, reason, cancellationToken);
        }

        db.Add(reading);
        return new WrittenFact(reading, StoodBefore: false);
    }

    /// <summary>Of the readings that cannot all be right one is shown first; those chosen before stand beside it.</summary>
    private async Task ChooseAsync(Reading added, int? known, BilingualText reason, CancellationToken cancellationToken)
    {
        var others = await db
            .Readings.Include(one => one.Scope)
            .Where(one => one.IndicatorId == added.Indicator.Id && (one.IsChosen || one.Id == known))
            .ToListAsync(cancellationToken);
        var rivals = others.FindAll(one =>
            one.Scope.ToHashSet().SetEquals(added.Scope)
            && ReadingLinks.Differ(one.Quantity, one.AsOf, added.Quantity, added.AsOf)
        );
        var chosen = known is null ? added : rivals.Find(one => one.Id == known);
        if (chosen is null)
        {
            throw new RuleViolationException("reading.rival", $"Reading {known} does not differ from the new one.");
        }

        rivals.FindAll(one => one != chosen).ForEach(one => one.StandBeside());
        chosen.Choose(reason);
    }
}
