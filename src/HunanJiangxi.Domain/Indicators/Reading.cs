using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Indicators;

/// <summary>
/// One value of an indicator: number with its word, as-of date, and whom it measures. Readings that differ are all
/// kept; the one that a person chose, with a reason, is shown first.
/// </summary>
public sealed class Reading : Fact
{
    private readonly List<Organisation> _scope = [];

    private Reading() { }

    public Reading(IndicatorDefinition indicator, Quantity quantity, PartialDate? asOf, AsOfBasis basis)
    {
        if (quantity.Unit != indicator.Unit)
        {
            throw new RuleViolationException(
                "reading.unit",
                $"{indicator.Slug} is measured in {indicator.Unit}, not in {quantity.Unit}."
            );
        }

        (Indicator, Quantity, AsOf, Basis) = (indicator, quantity, asOf, basis);
    }

    public int IndicatorId { get; private set; }

    public IndicatorDefinition Indicator { get; private set; } = null!;

    public Quantity Quantity { get; private set; } = null!;

    public PartialDate? AsOf { get; private set; }

    public AsOfBasis Basis { get; private set; }

    /// <summary>The counties or other bodies measured; empty for the whole of the definition's scope.</summary>
    public IReadOnlyCollection<Organisation> Scope => _scope;

    public BilingualText? Note { get; private set; }

    /// <summary>Why this reading is shown first among those that differ; null where none was chosen.</summary>
    public BilingualText? ChosenBecause { get; private set; }

    public bool IsChosen { get; private set; }

    public void Measure(Organisation organisation)
    {
        if (!_scope.Contains(organisation))
        {
            _scope.Add(organisation);
        }
    }

    public void Annotate(BilingualText? note) => Note = note;

    public void Choose(BilingualText reason) => (IsChosen, ChosenBecause) = (true, reason);

    /// <summary>Another reading has been chosen: this one stays beside it.</summary>
    public void StandBeside() => (IsChosen, ChosenBecause) = (false, null);
}
