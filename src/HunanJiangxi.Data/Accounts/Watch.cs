namespace HunanJiangxi.Data.Accounts;

/// <summary>What a person can watch.</summary>
public enum WatchKind
{
    Agreement = 1,
    Milestone = 2,
    Indicator = 3,

    /// <summary>A county with the agreements and milestones that its bodies are party to.</summary>
    County = 4,
}

/// <summary>A record whose changes a person is shown in the workspace.</summary>
public sealed class Watch
{
    /// <summary>So many one person watches.</summary>
    public const int Most = 200;

    private Watch() { }

    public Watch(string userId, WatchKind kind, string slug, DateTimeOffset since) =>
        (UserId, Kind, Slug, Since) = (userId, kind, slug, since);

    public string UserId { get; private set; } = "";

    public WatchKind Kind { get; private set; }

    public string Slug { get; private set; } = "";

    public DateTimeOffset Since { get; private set; }
}
