using HunanJiangxi.Domain.Revisions;

namespace HunanJiangxi.Web.Staff.Revisions;

/// <summary>The addresses of what can be changed with a reason, relative to the portal's base.</summary>
public static class RevisionAddresses
{
    public const string Definitions = "staff/definitions";
    public const string Targets = "staff/targets";
    public const string Meetings = "staff/meetings";

    public static string Record(RevisionKind kind, string slug) =>
        kind switch
        {
            RevisionKind.Definition => $"{Definitions}/{slug}",
            RevisionKind.Target => $"{Targets}/{slug}",
            RevisionKind.Meeting => $"{Meetings}/{slug}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
