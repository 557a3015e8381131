namespace HunanJiangxi.Web.Staff.Brief;

/// <summary>The addresses of the county briefs, relative to the portal's base.</summary>
public static class BriefAddresses
{
    public const string All = "staff/brief";

    public static string Of(string county) => $"{All}/{county}";
}
