namespace HunanJiangxi.Data.Backup;

/// <summary>How far a backup, its inspection or its restoration is.</summary>
/// <param name="Number">Of the table at work, counted from one.</param>
/// <param name="Bytes">Of this table so far.</param>
public sealed record BackupStep(BackupWork Work, string Table, int Number, int Of, long Bytes);

public enum BackupWork
{
    Writing = 1,
    Inspecting,
    Restoring,
}

/// <summary>What a whole backup holds.</summary>
public sealed record BackupSummary(DateTimeOffset TakenAt, int Tables, long Rows, long Bytes, long FileBytes);
