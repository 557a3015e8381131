using System.Globalization;
using HunanJiangxi.Domain.Revisions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Revisions;

/// <summary>What a person writes to change a record; begun from what it says now.</summary>
public sealed class RevisionForm
{
    private readonly Dictionary<string, string?> _entries;

    public RevisionForm(RevisionKind kind, RevisionContent now)
    {
        Entries = kind switch
        {
            RevisionKind.Definition => ["NameZh", "NameEn", "TextZh", "TextEn", "UnitZh", "UnitEn"],
            RevisionKind.Target => ["TextZh", "TextEn", "Due", "Value"],
            _ => ["Value"],
        };
        _entries = RevisionWords.Entries(now).ToDictionary(StringComparer.Ordinal);
        _entries["Source"] = "";
    }

    /// <summary>The entries of the record itself, in order.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>The entries of the change: from when on, why, and by which source.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["From", "ReasonZh", "ReasonEn", "Source"];

    public string? this[string entry]
    {
        get => _entries.GetValueOrDefault(entry);
        set => _entries[entry] = value;
    }

    public (string? From, string? ReasonZh, string? ReasonEn) Why => (this["From"], this["ReasonZh"], this["ReasonEn"]);

    /// <exception cref="RuleViolationException"><c>revision.count</c>: the value is no number.</exception>
    public RevisionContent Content() =>
        new()
        {
            NameZh = this["NameZh"],
            NameEn = this["NameEn"],
            TextZh = this["TextZh"],
            TextEn = this["TextEn"],
            UnitZh = this["UnitZh"],
            UnitEn = this["UnitEn"],
            Due = this["Due"],
            Source = this["Source"],
            Value =
                string.IsNullOrWhiteSpace(this["Value"]) ? null
                : decimal.TryParse(
                    this["Value"],
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                    ? value
                : throw new RuleViolationException("revision.count", "The value is no number."),
        };
}
