using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Zone;

/// <summary>
/// For whom an office speaks: itself and the bodies of its own administrative unit, such as its departments. A
/// prefecture does not speak for its counties, nor a province for either: each party records for itself.
/// </summary>
/// <param name="Office">The office's slug.</param>
/// <param name="UnitCode">The office's unit of GB/T 2260; null for an office without one.</param>
public sealed record OfficeScope(string Office, string? UnitCode)
{
    public bool Covers(Organisation body) =>
        string.Equals(body.Slug, Office, StringComparison.Ordinal)
        || (UnitCode is not null && string.Equals(body.UnitCode, UnitCode, StringComparison.Ordinal));

    /// <summary>Whether the office speaks for at least one of the bodies, such as the parties of an agreement.</summary>
    public bool CoversAny(IEnumerable<Organisation> bodies) => bodies.Any(Covers);

    /// <exception cref="RuleViolationException"><c>office.scope</c>: the body belongs to somebody else.</exception>
    public void Demand(Organisation body)
    {
        if (!Covers(body))
        {
            throw new RuleViolationException(
                "office.scope",
                $"The office '{Office}' does not speak for '{body.Slug}'."
            );
        }
    }
}
