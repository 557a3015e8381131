using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Web.Staff.Attachments;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>The form of a draft: single entries by the name of their part, and the lists.</summary>
public sealed class DraftEntries
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public List<PartyEntry> Parties { get; } = [];

    public List<string> Fields { get; } = [];

    public List<DraftRelation> Relations { get; } = [];

    public List<DraftQuote> Quotes { get; } = [];

    public List<AttachmentEntry> Attachments { get; } = [];

    public List<MilestoneEntry> Milestones { get; } = [];

    public string this[string part]
    {
        get => _texts.GetValueOrDefault(part, "");
        set => _texts[part] = value;
    }

    public AgreementStatus? Status => ToRecord().Status;

    public static DraftEntries Of(DraftRecord record)
    {
        var entries = new DraftEntries();
        foreach (var (part, value) in DraftParts.Of(record))
        {
            if (value is string text && !part.StartsWith(DraftParts.FieldPrefix, StringComparison.Ordinal))
            {
                entries[part] = text;
            }
        }

        entries.Parties.AddRange(record.Parties.Select(PartyEntry.Of));
        entries.Fields.AddRange(record.Fields);
        entries.Relations.AddRange(record.Relations);
        entries.Quotes.AddRange(record.Quotes);
        entries.Attachments.AddRange(record.Attachments.Select(AttachmentEntry.Of));
        entries.Milestones.AddRange(record.Milestones.Select(MilestoneEntry.Of));
        return entries;
    }

    public DraftRecord ToRecord()
    {
        var parts = _texts
            .Where(entry => !string.IsNullOrWhiteSpace(entry.Value))
            .ToDictionary(entry => entry.Key, entry => (object)entry.Value.Trim(), StringComparer.Ordinal);
        return DraftParts.Join(parts) with
        {
            Parties = [.. Parties.Select(party => party.ToParty())],
            Fields = [.. Fields],
            Relations = [.. Relations],
            Quotes = [.. Quotes],
            Attachments = [.. Attachments.Select(entry => entry.ToAttachment())],
            Milestones = [.. Milestones.Select(entry => entry.ToMilestone())],
        };
    }
}

/// <summary>A party of the form.</summary>
public sealed class PartyEntry
{
    public required string Organisation { get; init; }

    public string? Signed { get; set; }

    public string? PostZh { get; set; }

    public string? PostEn { get; set; }

    public static PartyEntry Of(DraftParty party) =>
        new()
        {
            Organisation = party.Organisation,
            Signed = party.Signed,
            PostZh = party.PostZh,
            PostEn = party.PostEn,
        };

    public DraftParty ToParty() =>
        new(Organisation)
        {
            Signed = Blank(Signed),
            PostZh = Blank(PostZh),
            PostEn = Blank(PostEn),
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
