using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Matrix;

/// <summary>In which order counties and pairs stand.</summary>
public enum MatrixOrder
{
    /// <summary>By province and code.</summary>
    Place = 1,

    /// <summary>Those with the most agreements first.</summary>
    Agreements = 2,

    /// <summary>Those who did something last first.</summary>
    Last = 3,
}

/// <summary>What two counties have with each other.</summary>
public sealed record PairRow(CountyChoice First, CountyChoice Second)
{
    /// <summary>To which both are parties.</summary>
    public int Agreements { get; init; }

    /// <summary>Those of them that hold today.</summary>
    public int InForce { get; init; }

    /// <summary>In which both take part.</summary>
    public int Events { get; init; }

    /// <summary>The first day that their latest agreement or event can mean; null where nothing is dated.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What their agreements are about.</summary>
    public IReadOnlyList<Named> Fields { get; init; } = [];

    public bool IsAcrossBorder => First.ProvinceCode != Second.ProvinceCode;
}

/// <summary>A task of a plan for which no agreement holds.</summary>
public sealed record OpenTask(string Programme, BilingualText ProgrammeName, BilingualText Name);

/// <summary>Every county with every other.</summary>
public sealed class MatrixAnswer
{
    private readonly Dictionary<(string, string), PairRow> _pairs;

    public MatrixAnswer(
        IReadOnlyList<CountyChoice> counties,
        IReadOnlyList<PairRow> pairs,
        IReadOnlyList<OpenTask> tasks
    )
    {
        (Counties, Pairs, Tasks) = (counties, pairs, tasks);
        _pairs = pairs.ToDictionary(pair => (pair.First.Slug, pair.Second.Slug));
    }

    public IReadOnlyList<CountyChoice> Counties { get; }

    /// <summary>Those who have an agreement or an event with each other.</summary>
    public IReadOnlyList<PairRow> Pairs { get; }

    public IReadOnlyList<OpenTask> Tasks { get; }

    /// <summary>Counties without an agreement in force with any other.</summary>
    public IReadOnlyList<CountyChoice> Alone =>
        [.. Counties.Where(county => !Pairs.Any(pair => pair.InForce > 0 && IsOf(pair, county)))];

    public PairRow? Of(CountyChoice one, CountyChoice other) =>
        _pairs.GetValueOrDefault((one.Slug, other.Slug)) ?? _pairs.GetValueOrDefault((other.Slug, one.Slug));

    /// <summary>The counties beyond the border with which this one has no agreement in force.</summary>
    public IReadOnlyList<CountyChoice> Missing(CountyChoice county) =>
        [
            .. Counties.Where(other =>
                other.ProvinceCode != county.ProvinceCode && Of(county, other) is not { InForce: > 0 }
            ),
        ];

    private static bool IsOf(PairRow pair, CountyChoice county) => pair.First == county || pair.Second == county;
}
