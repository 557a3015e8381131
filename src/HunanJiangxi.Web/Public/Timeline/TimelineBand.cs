using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// A period beside the events: a programme's, or that of an agreement under it. Either end may be open, since no source
/// gives it.
/// </summary>
public sealed record TimelineBand
{
    public required Named What { get; init; }

    /// <summary>The programme that an agreement belongs to; null for a programme.</summary>
    public Named? Under { get; init; }

    /// <summary>Whether it is the border zone's own; others stand beside it for comparison.</summary>
    public bool IsOwn { get; init; }

    public PartialDate? Starts { get; init; }

    public PartialDate? Ends { get; init; }

    /// <summary>By when its targets are to be reached, earliest first.</summary>
    public IReadOnlyList<PartialDate> Targets { get; init; } = [];

    /// <summary>The years that it touches, as far as they are known.</summary>
    public IEnumerable<int> Years =>
        new[] { Starts?.Start.Year, Ends?.End.Year }.OfType<int>().Concat(Targets.Select(target => target.Year));
}
