using System.Linq.Expressions;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>
/// The timeline as it stood on a day. What is dated no later had happened, whenever it was reported; what is dated later
/// stands only where a document published by then announced it, and stands as planned. What has no date, and what is
/// still no more than planned, is known from the day of its first report on.
/// </summary>
public static class TimelineAsOf
{
    /// <summary>The events that stood on the day.</summary>
    public static Expression<Func<TimelineEvent, bool>> Stood(DateOnly day) =>
        happening =>
            (happening.Status != EventStatus.Planned && happening.Date != null && happening.Date.Start <= day)
            || happening.Evidence.Any(proof =>
                proof.Document.Published != null && proof.Document.Published.Start <= day
            );

    /// <summary>An event's status as it was on the day.</summary>
    public static EventStatus StatusOn(DateOnly day, EventStatus status, PartialDate? date) =>
        date?.Start > day ? EventStatus.Planned : status;

    /// <summary>The events of that status, as it was on the day.</summary>
    public static Expression<Func<TimelineEvent, bool>> Was(EventStatus status, DateOnly day) =>
        status == EventStatus.Planned
            ? happening =>
                happening.Status == EventStatus.Planned || (happening.Date != null && happening.Date.Start > day)
            : happening => happening.Status == status && (happening.Date == null || happening.Date.Start <= day);
}
