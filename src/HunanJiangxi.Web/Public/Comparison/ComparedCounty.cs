using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Counties;
using HunanJiangxi.Web.Public.Facts;

namespace HunanJiangxi.Web.Public.Comparison;

/// <summary>A county beside others: what it is, and what it has agreed and delivered.</summary>
public sealed record ComparedCounty(CountyRow County)
{
    public int Agreements { get; init; }

    public int InForce { get; init; }

    public int Milestones { get; init; }

    public int MilestonesDone { get; init; }

    /// <summary>What its agreements are about.</summary>
    public IReadOnlyList<Named> Fields { get; init; } = [];

    /// <summary>Figures of this county alone, but population and area, which stand in its row.</summary>
    public IReadOnlyList<ReadingLine> Readings { get; init; } = [];
}

/// <summary>An indicator of which at least one of the compared counties has a figure.</summary>
public sealed record ComparedIndicator(string Slug, BilingualText Name);

/// <summary>Two to six counties side by side.</summary>
public sealed record ComparisonAnswer(IReadOnlyList<ComparedCounty> Counties)
{
    /// <summary>Agreements that at least two of them are parties to, the newest first.</summary>
    public IReadOnlyList<AgreementLine> Common { get; init; } = [];

    public IReadOnlyList<ComparedIndicator> Indicators =>
        [
            .. Counties
                .SelectMany(county => county.Readings)
                .Select(reading => new ComparedIndicator(reading.Indicator, reading.Name))
                .DistinctBy(indicator => indicator.Slug),
        ];
}
