using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Attachments;

/// <summary>What a browser says of a file before it sends it.</summary>
/// <param name="Name">The file's name, as the person's device has it.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">When the device last changed it, in milliseconds since 1970: tells a changed file from the same.</param>
public sealed record FileClaim(string Name, long Length, long Modified);

/// <summary>
/// A file that was sent to a draft. It arrives in pieces, is looked at when it is whole, and from then on never changes. A
/// broken rule is a <see cref="RuleViolationException"/> (<c>attachment.…</c>).
/// </summary>
public sealed class AttachedFile
{
    /// <summary>50 MiB.</summary>
    public const long MostBytes = 50L << 20;

    private AttachedFile() { }

    public AttachedFile(Guid id, AgreementDraft draft, FileClaim claim, DraftPerson by, DateTimeOffset now)
    {
        var name = FileNames.Clean(claim.Name);
        Demand(claim.Length > 0, "attachment.empty", $"{name} holds nothing.");
        Demand(claim.Length <= MostBytes, "attachment.large", $"{name} has {claim.Length} bytes.");
        Demand(name.Length is > 0 and <= FileNames.Longest, "attachment.name", "The name is empty or too long.");
        Type = FileNames.TypeOf(name) ?? throw new RuleViolationException("attachment.type", $"{name} is not taken.");
        (Id, Draft, DraftId, Name, Length) = (id, draft, draft.Id, name, claim.Length);
        (Modified, By, Office, BegunAt) = (claim.Modified, by.Name, by.Office, now);
    }

    public Guid Id { get; private set; }

    public int DraftId { get; private set; }

    /// <summary>The draft that it was sent to.</summary>
    public AgreementDraft Draft { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public AttachedFileType Type { get; private set; }

    /// <summary>In bytes.</summary>
    public long Length { get; private set; }

    public long Modified { get; private set; }

    /// <summary>How many bytes have come.</summary>
    public long Received { get; private set; }

    public string By { get; private set; } = "";

    public string Office { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When it was whole and found to be what it says; null before.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>64 hexadecimal digits in lower case; null before it is whole.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>The rule for which its content was refused; nothing of it is kept.</summary>
    public string? Refused { get; private set; }

    public bool IsWaiting => CompletedAt is null && Refused is null;

    public bool IsSame(FileClaim claim) =>
        Length == claim.Length && Modified == claim.Modified && Name == FileNames.Clean(claim.Name);

    /// <summary>Every byte has come and was looked at.</summary>
    /// <returns>Whether it is kept; else <see cref="Refused"/> says why not.</returns>
    public bool Complete(FileFinding finding, string sha256, DateTimeOffset now)
    {
        Demand(IsWaiting, "attachment.state", "It has been decided already.");
        Refused = finding.Type is { } found && found != Type ? "attachment.mismatch" : finding.Fault;
        if (Refused is null)
        {
            (CompletedAt, Sha256) = (now, sha256);
        }

        return Refused is null;
    }

    /// <summary>The first bytes tell that the rest need not be sent.</summary>
    public void Refuse(string rule)
    {
        Demand(IsWaiting, "attachment.state", "It has been decided already.");
        Refused = rule;
    }

    private static void Demand(bool holds, string rule, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, message);
        }
    }
}
