namespace HunanJiangxi.Data.Embedded;

/// <summary>How a private PostgreSQL server is run.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Refuse when another program of the portal already runs a server on the folder, instead of sharing it.</summary>
    public bool Exclusive { get; init; } = true;

    /// <summary>Trade safety against a power cut for speed. For tests, whose data nobody misses.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Most connections that the server accepts.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>The folders where npm may have put the binaries: each is searched for <c>node_modules</c>, upwards too.</summary>
    public IReadOnlyList<string> NodeModulesRoots { get; init; } =
    [AppContext.BaseDirectory, Directory.GetCurrentDirectory()];
}
