namespace HunanJiangxi.Domain.Audit;

/// <summary>
/// One change of one record: who, from which office, when, and its values before and after (JSON). Appended only;
/// the database chains each entry to the one before by SHA-256.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>The value of a document's entry that holds what an import read out of it, each with its number.</summary>
    public const string Proposals = "Proposals";

    /// <summary>The value of a document's entry that names the release that read it.</summary>
    public const string Reader = "Reader";

    private AuditEntry() { }

    public AuditEntry(DateTimeOffset at, string actor, string office, string record, string key, AuditAction action) =>
        (At, Actor, Office, Record, Key, Action) = (at, actor, office, record, key, action);

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Actor { get; private set; } = "";

    public string Office { get; private set; } = "";

    /// <summary>The kind of record: the entity's name.</summary>
    public string Record { get; private set; } = "";

    /// <summary>Its slug or number.</summary>
    public string Key { get; private set; } = "";

    public AuditAction Action { get; private set; }

    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>SHA-256 of the previous entry's hash and this entry's values, set by the database.</summary>
    public string? Hash { get; private set; }

    public AuditEntry With(string? before, string? after)
    {
        (Before, After) = (before, after);
        return this;
    }
}

/// <summary>What was done to a record.</summary>
public enum AuditAction
{
    Added = 1,
    Changed = 2,
    Removed = 3,
}
