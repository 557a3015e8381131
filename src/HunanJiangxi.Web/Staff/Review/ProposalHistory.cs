using System.Text.Json;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Audit;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>What was done to a proposal.</summary>
public enum HistoryStepKind
{
    Proposed = 1,
    Accepted,
    Amended,
    Rejected,
    Merged,

    /// <summary>A decision was taken back: it waits again.</summary>
    TakenBack,

    /// <summary>Put apart into two.</summary>
    Split,

    /// <summary>Made by splitting another.</summary>
    SplitOff,

    /// <summary>The split that made it was taken back.</summary>
    Withdrawn,
}

/// <summary>One step of a proposal's life, as the audit trail holds it.</summary>
public sealed record HistoryStep(HistoryStepKind Kind, DateTimeOffset At, string By, string Office)
{
    public BilingualText? OfficeName { get; init; }

    public string? Reason { get; init; }

    /// <summary>The release that read it, where the step is an import's.</summary>
    public string? Reader { get; init; }

    /// <summary>The steps of an entry: none where it only notes which fact the decision made.</summary>
    public static IEnumerable<HistoryStep> Of(AuditRow row)
    {
        var (before, after) = (StatusOf(row.Before), StatusOf(row.After));
        var step = new HistoryStep(HistoryStepKind.Proposed, row.At, row.Person, row.Office)
        {
            OfficeName = row.OfficeName,
        };
        if (row.Kind == AuditAction.Added)
        {
            var isHalf = NumberOf(row.After, nameof(Proposal.SplitFromId)) is not null;
            yield return step with
            {
                Kind = isHalf ? HistoryStepKind.SplitOff : HistoryStepKind.Proposed,
                Reader = row.Reader,
            };
            before = ProposalStatus.Waiting;
        }

        if (before != after && after is { } decided)
        {
            yield return step with
            {
                Kind = KindOf(decided),
                Reason = TextOf(decided == ProposalStatus.Waiting ? null : row.After, nameof(Proposal.Reason)),
            };
        }
    }

    private static HistoryStepKind KindOf(ProposalStatus status) =>
        status switch
        {
            ProposalStatus.Waiting => HistoryStepKind.TakenBack,
            ProposalStatus.Accepted => HistoryStepKind.Accepted,
            ProposalStatus.Amended => HistoryStepKind.Amended,
            ProposalStatus.Rejected => HistoryStepKind.Rejected,
            ProposalStatus.Merged => HistoryStepKind.Merged,
            ProposalStatus.Split => HistoryStepKind.Split,
            ProposalStatus.Withdrawn => HistoryStepKind.Withdrawn,
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    private static ProposalStatus? StatusOf(string? values) =>
        Enum.TryParse<ProposalStatus>(TextOf(values, nameof(Proposal.Status)), out var status) ? status : null;

    private static int? NumberOf(string? values, string name)
    {
        using var read = JsonDocument.Parse(values ?? "{}");
        return read.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetInt32()
            : null;
    }

    private static string? TextOf(string? values, string name)
    {
        if (values is null)
        {
            return null;
        }

        using var read = JsonDocument.Parse(values);
        return read.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}

/// <summary>A proposal with all that was done to it, the earliest first.</summary>
public sealed record ProposalHistory(int Id, ProposalContent Content, Passage Passage, IReadOnlyList<HistoryStep> Steps)
{
    public ProposalStatus Status { get; init; }

    public decimal Confidence { get; init; }

    /// <summary>What a person made of it; null where it was taken as read.</summary>
    public ProposalContent? Amended { get; init; }

    /// <summary>The proposal that it was split off from.</summary>
    public int? SplitFrom { get; init; }

    /// <summary>The proposals that were split off from it, withdrawn ones too.</summary>
    public IReadOnlyList<int> Halves { get; init; } = [];

    /// <summary>The fact that it became or proves.</summary>
    public FactChoice? Fact { get; init; }
}
