using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Indicators;

/// <summary>What an indicator measures, in what unit, for whom, and what it must not be mixed with.</summary>
public sealed class IndicatorDefinition
{
    private IndicatorDefinition() { }

    public IndicatorDefinition(string slug) => Slug = Values.Slug.Checked(slug);

    public int Id { get; private set; }

    public string Slug { get; private set; } = "";

    public int Ordinal { get; private set; }

    public int Version { get; private set; } = 1;

    public BilingualText Name { get; private set; } = null!;

    public BilingualText Definition { get; private set; } = null!;

    /// <summary>Whom it measures when a reading says nothing else.</summary>
    public BilingualText Scope { get; private set; } = null!;

    /// <summary>The unit's code; readings are stored in it.</summary>
    public string Unit { get; private set; } = "";

    public BilingualText UnitName { get; private set; } = null!;

    public IndicatorKind Kind { get; private set; }

    public int FieldId { get; private set; }

    public CooperationField Field { get; private set; } = null!;

    /// <summary>The indicator that counts the same thing as planned (8 corridors planned, 7 built).</summary>
    public int? PlannedCounterpartId { get; private set; }

    public IndicatorDefinition? PlannedCounterpart { get; private set; }

    /// <summary>The indicator it is often mistaken for (registered against resident population).</summary>
    public int? UnlikeId { get; private set; }

    public IndicatorDefinition? Unlike { get; private set; }

    public int SourceId { get; private set; }

    public NamedSource Source { get; private set; } = null!;

    public void Describe(
        int ordinal,
        BilingualText name,
        BilingualText definition,
        BilingualText scope,
        NamedSource source
    ) => (Ordinal, Name, Definition, Scope, Source) = (ordinal, name, definition, scope, source);

    /// <summary>What is counted has changed: the next version. The unit's code stays, since readings are stored in it.</summary>
    public void Revise(BilingualText name, BilingualText definition, BilingualText unitName, NamedSource source)
    {
        (Name, Definition, UnitName, Source) = (name, definition, unitName, source);
        Version++;
    }

    public void MeasuredIn(string unit, BilingualText unitName, IndicatorKind kind, CooperationField field)
    {
        if ((kind == IndicatorKind.Share) != (unit == "percent"))
        {
            throw new RuleViolationException("indicator.unit", $"{Slug}: shares, and only shares, are in percent.");
        }

        (Unit, UnitName, Kind, Field) = (unit, unitName, kind, field);
    }

    public void StandBeside(IndicatorDefinition? plannedCounterpart, IndicatorDefinition? unlike)
    {
        if (plannedCounterpart == this || unlike == this)
        {
            throw new RuleViolationException("indicator.pair", $"{Slug} cannot be its own counterpart.");
        }

        (PlannedCounterpart, Unlike) = (plannedCounterpart, unlike);
    }
}
