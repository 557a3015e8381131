using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>What an event's place in the timeline's order is made of.</summary>
public interface ITimelinePlace
{
    int Id { get; }

    PartialDate? Date { get; }
}
