namespace HunanJiangxi.Domain.Timeline;

/// <summary>What kind of happening.</summary>
public enum EventKind
{
    Meeting = 1,
    Signing = 2,
    Joining = 3,
    Policy = 4,
    Project = 5,
    Target = 6,
    Other = 7,
}
