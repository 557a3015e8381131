namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>The milestones' own addresses, relative to the portal's base.</summary>
public static class MilestoneAddresses
{
    public const string All = "staff/milestones";

    public static string One(string slug) => $"{All}/{slug}";
}
