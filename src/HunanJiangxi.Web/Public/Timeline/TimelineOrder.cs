using System.Globalization;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Public.Timeline;

/// <summary>The timeline's order, and the keys of its pages. What no source dates comes last in either direction.</summary>
public static class TimelineOrder
{
    /// <summary>The orders that can be asked for; the first is the timeline's own.</summary>
    public static readonly string[] Words = ["-date", "date"];

    /// <summary>The day that stands for no date.</summary>
    public static DateOnly Far(ListOrder order) => order.Descending ? DateOnly.MinValue : DateOnly.MaxValue;

    /// <summary>The page that goes on after this event.</summary>
    public static PageKey After(ListOrder order, DateOnly? day, int id) => Key(order, day ?? Far(order), id);

    /// <summary>The page that begins with this event.</summary>
    public static PageKey From(ListOrder order, DateOnly? day, int id) =>
        Key(order, day ?? Far(order), order.Descending ? id + 1 : id - 1);

    /// <summary>The page that begins with the first event, in this order, between the two days.</summary>
    public static PageKey From(ListOrder order, DateOnly first, DateOnly last) =>
        order.Descending ? Key(order, last, int.MaxValue) : Key(order, first, 0);

    /// <summary>The page that begins with what no source dates.</summary>
    public static PageKey FromUndated(ListOrder order) => From(order, Far(order), Far(order));

    private static PageKey Key(ListOrder order, DateOnly day, int id) =>
        new(order.Word, day.ToString("O", CultureInfo.InvariantCulture), id);
}
