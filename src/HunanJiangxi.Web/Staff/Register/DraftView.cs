using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>A step of a draft as the page shows it.</summary>
public sealed record StepRow(DraftState State, string By, string Office, DateTimeOffset At, string? Reason);

/// <summary>A version of one's own that waits to be joined with what stands.</summary>
public sealed record CopyView(int Id, DraftRecord Before, DraftRecord Mine, DateTimeOffset At);

/// <summary>A draft with what surrounds it.</summary>
public sealed record DraftView(SeenDraft Seen, DraftState State, DraftRecord? Base)
{
    public required string Office { get; init; }

    public string? OfficeUnit { get; init; }

    public required string SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public IReadOnlyCollection<string> Writers { get; init; } = [];

    /// <summary>The public page of what it corrects or has become.</summary>
    public string? Agreement { get; init; }

    public IReadOnlyList<StepRow> Steps { get; init; } = [];

    public CopyView? Copy { get; init; }

    /// <summary>The names of agreements and documents that it points at, by slug.</summary>
    public IReadOnlyDictionary<string, BilingualText> Names { get; init; } = new Dictionary<string, BilingualText>();

    public bool IsWritable => State is DraftState.Draft or DraftState.Returned;

    public bool IsOpen => IsWritable || State == DraftState.Submitted;

    /// <summary>The office's own drafts and corrections of agreements that it is a party to.</summary>
    public bool IsOf(DraftPerson person, RegisterBook book) =>
        Base is null
            ? person.Covers(OfficeUnit)
            : Base.Parties.Any(party => person.Covers(book.Units.GetValueOrDefault(party.Organisation)));
}
