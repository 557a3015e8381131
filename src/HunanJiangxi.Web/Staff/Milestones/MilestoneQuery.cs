using System.Globalization;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>Which milestones a list shows.</summary>
public enum MilestoneView
{
    /// <summary>Not done, whenever due.</summary>
    Open = 1,

    /// <summary>Not done, and the last day that the due date can mean is over.</summary>
    Overdue = 2,

    /// <summary>Not done, and due within the coming weeks.</summary>
    Soon = 3,

    /// <summary>The parties report different things.</summary>
    Disputed = 4,

    All = 5,
}

/// <summary>Where a page of the list begins: after the milestone of this due date and number.</summary>
public sealed record MilestoneKey(DateOnly Due, int Id)
{
    public static MilestoneKey? Parse(string? written) =>
        written?.Split('_') is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new MilestoneKey(due, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Due:yyyy-MM-dd}_{Id}");
}

/// <summary>What a list of milestones is asked for; it lives in the address.</summary>
public sealed record MilestoneQuery
{
    public const int PageSize = 50;

    public MilestoneView View { get; init; } = MilestoneView.Open;

    /// <summary>Those of every office, not of the own one alone.</summary>
    public bool Everybody { get; init; }

    public MilestoneKey? After { get; init; }

    public static MilestoneQuery Of(IQueryCollection asked) =>
        new()
        {
            View =
                Enum.TryParse<MilestoneView>(asked["view"], ignoreCase: true, out var view) && Enum.IsDefined(view)
                    ? view
                    : MilestoneView.Open,
            Everybody = asked["whose"] == "everybody",
            After = MilestoneKey.Parse(asked["after"]),
        };

    public string Address(MilestoneKey? after) =>
        $"{MilestoneAddresses.All}?view={QueryWords.Of(View)}{(Everybody ? "&whose=everybody" : "")}{(after is null ? "" : $"&after={after}")}";
}
