namespace HunanJiangxi.Domain.Timeline;

/// <summary>Whether it has happened, as its source tells it.</summary>
public enum EventStatus
{
    Done = 1,
    Ongoing = 2,
    Planned = 3,
}
