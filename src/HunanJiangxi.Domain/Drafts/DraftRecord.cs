using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Attachments;

namespace HunanJiangxi.Domain.Drafts;

/// <summary>
/// An agreement as it is being written: every entry may still be missing or wrong, dates are kept in their written form
/// (<c>2024-06-07</c>, <c>2024-06</c>, <c>2024</c>), what the register knows is named by slug. <see cref="DraftRules"/> says
/// what stands in the way of submitting it.
/// </summary>
public sealed record DraftRecord
{
    public string? NameZh { get; init; }

    public string? NameEn { get; init; }

    public AgreementKind? Kind { get; init; }

    public AgreementStatus? Status { get; init; }

    /// <summary>Since when the status holds.</summary>
    public string? StatusSince { get; init; }

    public string? Programme { get; init; }

    public IReadOnlyList<DraftParty> Parties { get; init; } = [];

    /// <summary>How many parties a source counts.</summary>
    public string? PartiesStated { get; init; }

    /// <summary>How many instruments a set holds.</summary>
    public string? InstrumentsStated { get; init; }

    public string? PlaceZh { get; init; }

    public string? PlaceEn { get; init; }

    public string? Signed { get; init; }

    public string? PeriodStart { get; init; }

    public string? PeriodEnd { get; init; }

    public string? RenewalZh { get; init; }

    public string? RenewalEn { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public string? Meeting { get; init; }

    public IReadOnlyList<DraftRelation> Relations { get; init; } = [];

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>发文机关.</summary>
    public string? IssuingBody { get; init; }

    /// <summary>成文日期, always a day.</summary>
    public string? WrittenOn { get; init; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>主题词.</summary>
    public string? SubjectWords { get; init; }

    public string? SummaryZh { get; init; }

    public string? SummaryEn { get; init; }

    public string? TextZh { get; init; }

    public string? TextEn { get; init; }

    /// <summary>A named source of the register that vouches for it.</summary>
    public string? Source { get; init; }

    /// <summary>A register entry of the writer's own office, named here, that vouches for it.</summary>
    public string? EntryZh { get; init; }

    public string? EntryEn { get; init; }

    public IReadOnlyList<DraftQuote> Quotes { get; init; } = [];

    public IReadOnlyList<DraftAttachment> Attachments { get; init; } = [];

    /// <summary>What is to be delivered under it.</summary>
    public IReadOnlyList<DraftMilestone> Milestones { get; init; } = [];
}

/// <summary>A party with what it signed by: its own date and the post of who signed (never a person's name).</summary>
public sealed record DraftParty(string Organisation)
{
    public string? Signed { get; init; }

    public string? PostZh { get; init; }

    public string? PostEn { get; init; }
}

/// <summary>How it stands to another agreement, named by slug.</summary>
public sealed record DraftRelation(RelationKind Kind, string To);

/// <summary>Words of a stored document that prove it: the place in UTF-16 units and the words there.</summary>
public sealed record DraftQuote(string Document, int Start, string Words);

/// <summary>A file that was sent to the draft or is published already, and what it is called.</summary>
/// <param name="File">The file's number.</param>
/// <param name="Name">The file's own name.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Of its content, in lower case.</param>
/// <param name="At">When it was whole.</param>
public sealed record DraftAttachment(
    Guid File,
    string Name,
    AttachedFileType Type,
    long Length,
    string Sha256,
    DateTimeOffset At
)
{
    public string? TitleZh { get; init; }

    public string? TitleEn { get; init; }

    /// <exception cref="Values.RuleViolationException">The file is not whole.</exception>
    public static DraftAttachment Of(AttachedFile file) =>
        file is { Sha256: { } sha256, CompletedAt: { } at }
            ? new DraftAttachment(file.Id, file.Name, file.Type, file.Length, sha256, at)
            : throw new Values.RuleViolationException("attachment.state", $"{file.Name} is not whole.");
}
