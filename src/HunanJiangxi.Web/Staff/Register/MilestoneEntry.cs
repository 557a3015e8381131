using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Milestones;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>A deliverable of a draft's form.</summary>
public sealed class MilestoneEntry
{
    public required string Slug { get; init; }

    public string? TitleZh { get; set; }

    public string? TitleEn { get; set; }

    public MilestoneStatus Status { get; set; }

    public string? Due { get; set; }

    /// <summary>Null for once.</summary>
    public Recurrence? Recurrence { get; set; }

    public List<string> Parties { get; } = [];

    public static MilestoneEntry Of(DraftMilestone milestone)
    {
        var entry = new MilestoneEntry
        {
            Slug = milestone.Slug,
            TitleZh = milestone.TitleZh,
            TitleEn = milestone.TitleEn,
            Status = milestone.Status ?? MilestoneStatus.Planned,
            Due = milestone.Due,
            Recurrence = milestone.Recurrence,
        };
        entry.Parties.AddRange(milestone.Parties);
        return entry;
    }

    public void Answer(string party, bool answers)
    {
        Parties.Remove(party);
        if (answers)
        {
            Parties.Add(party);
        }
    }

    public DraftMilestone ToMilestone() =>
        new(Slug)
        {
            TitleZh = Blank(TitleZh),
            TitleEn = Blank(TitleEn),
            Status = Status,
            Due = Blank(Due),
            Recurrence = Recurrence,
            Parties = [.. Parties],
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
