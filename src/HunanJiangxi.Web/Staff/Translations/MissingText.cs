using System.Globalization;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Translations;

/// <summary>Which text of a record lacks a language; the order of the list.</summary>
public enum MissingKind
{
    Event = 1,
    Milestone = 2,
    AgreementName = 3,
    AgreementSummary = 4,
    Indicator = 5,
    Definition = 6,
    Unit = 7,
    Target = 8,
}

/// <summary>A published text in one language only.</summary>
/// <param name="Kind">Which text of which record.</param>
/// <param name="Id">The record's number.</param>
/// <param name="Slug">Its address word.</param>
/// <param name="Text">What is written, in one language.</param>
public sealed record MissingText(MissingKind Kind, int Id, string Slug, BilingualText Text)
{
    /// <summary>Units of the agreement's parties: whose offices record it.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The open draft over the agreement.</summary>
    public int? Draft { get; init; }

    /// <summary>The language that is written.</summary>
    public Language Written => Text.Zh is null ? Language.En : Language.Zh;

    /// <summary>The language that is missing.</summary>
    public Language Missing => Text.Zh is null ? Language.Zh : Language.En;

    public bool IsOfDesk => Kind is MissingKind.Event or MissingKind.Milestone;

    public bool IsOfAgreement => Kind is MissingKind.AgreementName or MissingKind.AgreementSummary;

    public MissingKey Key => new(Kind, Id);
}

/// <summary>Where a page of the list ends: <c>2-153</c>.</summary>
public sealed record MissingKey(MissingKind Kind, int Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Kind}-{Id}");

    public static MissingKey? Of(string? word)
    {
        var parts = word?.Split('-') ?? [];
        return
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var kind)
            && Enum.IsDefined((MissingKind)kind)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new MissingKey((MissingKind)kind, id)
            : null;
    }
}

/// <summary>A page of what is missing, how much of each kind, and where the next page begins.</summary>
public sealed record MissingListing(IReadOnlyList<MissingText> Items, IReadOnlyDictionary<MissingKind, int> Counts)
{
    public MissingKey? Next { get; init; }
}
