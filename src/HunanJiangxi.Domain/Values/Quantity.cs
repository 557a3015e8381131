namespace HunanJiangxi.Domain.Values;

/// <summary>
/// A number with its unit and the word around it. The value is the full number (7200万元 is 72000000 yuan); a
/// percentage is the percent number with the unit <c>percent</c>.
/// </summary>
public sealed record Quantity
{
    private Quantity() { }

    public Quantity(decimal value, string unit, Qualifier qualifier)
    {
        if (string.IsNullOrWhiteSpace(unit))
        {
            throw new RuleViolationException("quantity.unit", "A quantity needs a unit.");
        }

        Value = value;
        Unit = unit.Trim();
        Qualifier = qualifier;
    }

    public decimal Value { get; private init; }

    /// <summary>The unit's code: <c>yuan</c>, <c>km2</c>, <c>percent</c>, <c>person</c>, or a counter as read.</summary>
    public string Unit { get; private init; } = "";

    public Qualifier Qualifier { get; private init; }
}
