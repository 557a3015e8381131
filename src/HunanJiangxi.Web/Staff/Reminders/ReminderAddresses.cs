namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>The reminders' own addresses, relative to the portal's base.</summary>
public static class ReminderAddresses
{
    public const string All = "staff/reminders";

    /// <summary>The route of an office's private calendar.</summary>
    public const string FeedRoute = "/{lang:language}/calendar/{token}.ics";
}
