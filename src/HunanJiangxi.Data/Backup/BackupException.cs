namespace HunanJiangxi.Data.Backup;

/// <summary>Why a backup cannot be written or restored, in one line for the operator.</summary>
public sealed class BackupException : Exception
{
    public BackupException(string message)
        : base(message) { }

    public BackupException(string message, Exception cause)
        : base(message, cause) { }
}
