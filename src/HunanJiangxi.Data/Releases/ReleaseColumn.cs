namespace HunanJiangxi.Data.Releases;

/// <summary>A column of a release, of one of the types of the Table Schema (frictionlessdata.io).</summary>
public sealed record ReleaseColumn(string Name, string Type, string Expression, string Zh, string En)
{
    public bool IsKey { get; init; }

    /// <summary>The table whose slug stands here.</summary>
    public string? Refers { get; init; }
}
