namespace HunanJiangxi.Data.Accounts;

/// <summary>When a person last opened the workspace, and when before that: what lies between is new to the person.</summary>
public sealed class WorkspaceVisit
{
    private WorkspaceVisit() { }

    public string UserId { get; private set; } = "";

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The visit before the present one; null on the first.</summary>
    public DateTimeOffset? PreviousAt { get; private set; }
}
