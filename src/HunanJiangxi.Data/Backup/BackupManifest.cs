namespace HunanJiangxi.Data.Backup;

/// <summary>What a backup file says of itself: the schema that it fits, and what each table has to hold.</summary>
internal sealed record BackupManifest(
    string Format,
    int Version,
    DateTimeOffset TakenAt,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupSequence> Sequences
)
{
    public const string EntryName = "manifest.json";
    public const string FormatName = "hunan-jiangxi-portal-backup";
    public const int NewestVersion = 1;
}

/// <summary>One table's rows in PostgreSQL's binary copy format; the digest is of the unpacked bytes.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, long Bytes, string Sha256)
{
    public string EntryName => $"tables/{Name}.copy";
}

/// <summary>Where a sequence stood, so that no number is given a second time.</summary>
internal sealed record BackupSequence(string Name, long LastValue, bool IsCalled);
