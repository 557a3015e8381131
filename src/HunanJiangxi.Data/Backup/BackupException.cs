namespace HunanJiangxi.Data.Backup;

/// <summary>Why a backup cannot be written or restored, in one line for the operator.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
