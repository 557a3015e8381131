using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Public.Facts;

namespace HunanJiangxi.Web.Public.Programmes;

/// <summary>A programme as it stands beside the others; the comparisons are told apart by <see cref="IsOwn"/>.</summary>
public sealed record ProgrammeRow(
    string Slug,
    ProgrammeKind Kind,
    bool IsOwn,
    BilingualText Name,
    BilingualText Summary,
    BilingualText? Basis,
    PartialDate? Starts,
    PartialDate? Ends,
    NamedSourceRow Source,
    IReadOnlyList<TaskRow> Tasks,
    IReadOnlyList<MemberRow> Members,
    RecordCounts Recorded
);

/// <summary>One of a programme's tasks, with the fields that it is mapped to.</summary>
public sealed record TaskRow(string Slug, int Ordinal, BilingualText Name, IReadOnlyList<TaskFieldRow> Fields);

/// <summary>A field of a task; <see cref="Root"/> is the field of the first level above it, or itself.</summary>
public sealed record TaskFieldRow(string Slug, BilingualText Name, string Root);

public sealed record MemberRow(
    PartyLine Organisation,
    PartialDate? Joined,
    BilingualText? Note,
    IReadOnlyList<ProofRow> Evidence,
    NamedSourceRow? Source
);

/// <summary>How many the register holds: counted, never entered.</summary>
public sealed record RecordCounts(int Meetings, int Agreements, int Events, int Targets);
