using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Linking;

/// <summary>
/// Readings meet by indicator and by whom they measure. Then the date tells: of one date, numbers that the words allow to
/// be the same corroborate each other and others contradict; a later date updates. A document's own date that stands in
/// for a missing one tells nothing apart where the number is the same.
/// </summary>
public static class ReadingLinks
{
    public static ProposalLink Of(ReadingContent content, IEnumerable<KnownReading> known)
    {
        if (content.Indicator is null)
        {
            return ProposalLink.New;
        }

        var quantity = new Quantity(content.Value, content.UnitCode ?? content.Unit, content.Qualifier);
        var asOf = PartialDate.TryParse(content.AsOf, out var date) ? date : null;
        var same = known
            .Where(one => one.Indicator == content.Indicator && one.Scope.ToHashSet().SetEquals(content.Scope))
            .Where(one => IsLike(one.Quantity, quantity))
            .ToList();
        return First(same, ProposalRelation.Corroborates, one => IsSame(one, quantity, asOf, content.Basis))
            ?? First(same, ProposalRelation.Contradicts, one => Differ(one.Quantity, one.AsOf, quantity, asOf))
            ?? First(same, ProposalRelation.Updates, one => asOf is not null && one.AsOf!.End < asOf.Start)
            ?? ProposalLink.New;
    }

    /// <summary>Whether two values cannot both be right: of one date or of none, and outside each other's words.</summary>
    public static bool Differ(Quantity one, PartialDate? oneAsOf, Quantity other, PartialDate? otherAsOf) =>
        IsLike(one, other)
        && (oneAsOf is null || otherAsOf is null || oneAsOf.Meets(otherAsOf))
        && !QuantityRange.Agree(one, other);

    private static bool IsSame(KnownReading one, Quantity quantity, PartialDate? asOf, AsOfBasis basis)
    {
        var isStated = one.Basis == AsOfBasis.Stated && basis == AsOfBasis.Stated;
        var isDated = one.AsOf is not null && asOf is not null;
        return QuantityRange.Agree(one.Quantity, quantity)
            && (!isDated || one.AsOf!.Meets(asOf!) || (!isStated && one.Quantity.Value == quantity.Value));
    }

    private static bool IsLike(Quantity one, Quantity other) =>
        one.Unit == other.Unit && (one.Qualifier == Qualifier.Planned) == (other.Qualifier == Qualifier.Planned);

    // the chosen one speaks for the register, then the latest
    private static ProposalLink? First(
        List<KnownReading> known,
        ProposalRelation relation,
        Func<KnownReading, bool> holds
    ) =>
        known
            .Where(holds)
            .OrderByDescending(one => one.IsChosen && relation != ProposalRelation.Updates)
            .ThenByDescending(one => one.AsOf?.Start)
            .ThenBy(one => one.Id)
            .Select(one => new ProposalLink(relation, one.Id))
            .FirstOrDefault();
}
