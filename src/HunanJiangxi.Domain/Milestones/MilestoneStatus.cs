namespace HunanJiangxi.Domain.Milestones;

/// <summary>How far a deliverable is.</summary>
public enum MilestoneStatus
{
    Planned = 1,
    UnderWay = 2,
    Done = 3,
    Blocked = 4,
}
