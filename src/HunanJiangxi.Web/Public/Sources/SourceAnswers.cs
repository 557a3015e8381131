using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Sources;

/// <summary>What stands behind a fact: a document that was read, or a source named by an office.</summary>
public enum SourceKind
{
    Document = 1,
    Named = 2,
}

/// <summary>A source as the list shows it.</summary>
public sealed record SourceRow(SourceKind Kind, string Slug, BilingualText Title)
{
    public BilingualText? Office { get; init; }

    public string? Publisher { get; init; }

    public string? Republisher { get; init; }

    public string? Author { get; init; }

    public PartialDate? Published { get; init; }

    public Language? Language { get; init; }

    public string? OriginalTitle { get; init; }

    public Language? OriginalLanguage { get; init; }

    public bool IsRetold { get; init; }

    public string? Address { get; init; }

    public string? Licence { get; init; }

    public BilingualText? Note { get; init; }
}

/// <summary>A fact that a document proves, with the place of the words.</summary>
public sealed record ProvedFact(ProvedKind Kind, string Slug, BilingualText Title, int Start, int Length);

/// <summary>What kind of fact it is; each has its own page.</summary>
public enum ProvedKind
{
    Event = 1,
    Agreement = 2,
    Reading = 3,
    Milestone = 4,
    Membership = 5,
}

/// <summary>How many entries of the register a named source vouches for.</summary>
public sealed record VouchedCounts(
    int Readings,
    int Memberships,
    int Meetings,
    int Indicators,
    int Targets,
    int Places
);

/// <summary>A source with its text or with what it vouches for.</summary>
public sealed record SourceRecord(SourceRow Source)
{
    public string? Text { get; init; }

    public int BodyStart { get; init; }

    public int BodyEnd { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>The same document in the other language.</summary>
    public string? OtherLanguage { get; init; }

    public IReadOnlyList<ProvedFact> Facts { get; init; } = [];

    public VouchedCounts? Vouches { get; init; }
}
