using HunanJiangxi.Domain.Agreements;

namespace HunanJiangxi.Domain.Drafts;

/// <summary>
/// A draft taken apart: each entry, each party, each relation by a name of its own, so that two versions can be compared
/// and joined part by part. Values are texts, <see cref="DraftParty"/>, <see cref="DraftRelation"/>, <see cref="DraftQuote"/>,
/// <see cref="DraftAttachment"/> or <see cref="DraftMilestone"/>; an entry that says nothing is no part.
/// </summary>
public static class DraftParts
{
    public const string PartyPrefix = "Party/";
    public const string FieldPrefix = "Field/";
    public const string RelationPrefix = "Relation/";
    public const string QuotePrefix = "Quote/";
    public const string AttachmentPrefix = "Attachment/";
    public const string MilestonePrefix = "Milestone/";

    private sealed record Entry(
        string Name,
        Func<DraftRecord, string?> Of,
        Func<DraftRecord, string?, DraftRecord> With
    );

    private static readonly Entry[] s_entries =
    [
        new(nameof(DraftRecord.NameZh), one => one.NameZh, (one, text) => one with { NameZh = text }),
        new(nameof(DraftRecord.NameEn), one => one.NameEn, (one, text) => one with { NameEn = text }),
        new(
            nameof(DraftRecord.Kind),
            one => one.Kind?.ToString(),
            (one, text) => one with { Kind = Word<AgreementKind>(text) }
        ),
        new(
            nameof(DraftRecord.Status),
            one => one.Status?.ToString(),
            (one, text) => one with { Status = Word<AgreementStatus>(text) }
        ),
        new(nameof(DraftRecord.StatusSince), one => one.StatusSince, (one, text) => one with { StatusSince = text }),
        new(nameof(DraftRecord.Programme), one => one.Programme, (one, text) => one with { Programme = text }),
        new(
            nameof(DraftRecord.PartiesStated),
            one => one.PartiesStated,
            (one, text) => one with { PartiesStated = text }
        ),
        new(
            nameof(DraftRecord.InstrumentsStated),
            one => one.InstrumentsStated,
            (one, text) => one with { InstrumentsStated = text }
        ),
        new(nameof(DraftRecord.PlaceZh), one => one.PlaceZh, (one, text) => one with { PlaceZh = text }),
        new(nameof(DraftRecord.PlaceEn), one => one.PlaceEn, (one, text) => one with { PlaceEn = text }),
        new(nameof(DraftRecord.Signed), one => one.Signed, (one, text) => one with { Signed = text }),
        new(nameof(DraftRecord.PeriodStart), one => one.PeriodStart, (one, text) => one with { PeriodStart = text }),
        new(nameof(DraftRecord.PeriodEnd), one => one.PeriodEnd, (one, text) => one with { PeriodEnd = text }),
        new(nameof(DraftRecord.RenewalZh), one => one.RenewalZh, (one, text) => one with { RenewalZh = text }),
        new(nameof(DraftRecord.RenewalEn), one => one.RenewalEn, (one, text) => one with { RenewalEn = text }),
        new(nameof(DraftRecord.Meeting), one => one.Meeting, (one, text) => one with { Meeting = text }),
        new(nameof(DraftRecord.IndexNumber), one => one.IndexNumber, (one, text) => one with { IndexNumber = text }),
        new(nameof(DraftRecord.IssuingBody), one => one.IssuingBody, (one, text) => one with { IssuingBody = text }),
        new(nameof(DraftRecord.WrittenOn), one => one.WrittenOn, (one, text) => one with { WrittenOn = text }),
        new(
            nameof(DraftRecord.DocumentNumber),
            one => one.DocumentNumber,
            (one, text) => one with { DocumentNumber = text }
        ),
        new(nameof(DraftRecord.SubjectWords), one => one.SubjectWords, (one, text) => one with { SubjectWords = text }),
        new(nameof(DraftRecord.SummaryZh), one => one.SummaryZh, (one, text) => one with { SummaryZh = text }),
        new(nameof(DraftRecord.SummaryEn), one => one.SummaryEn, (one, text) => one with { SummaryEn = text }),
        new(nameof(DraftRecord.TextZh), one => one.TextZh, (one, text) => one with { TextZh = text }),
        new(nameof(DraftRecord.TextEn), one => one.TextEn, (one, text) => one with { TextEn = text }),
        new(nameof(DraftRecord.Source), one => one.Source, (one, text) => one with { Source = text }),
        new(nameof(DraftRecord.EntryZh), one => one.EntryZh, (one, text) => one with { EntryZh = text }),
        new(nameof(DraftRecord.EntryEn), one => one.EntryEn, (one, text) => one with { EntryEn = text }),
    ];

    /// <summary>The names of the single entries, in the order of the form.</summary>
    public static IReadOnlyList<string> Entries { get; } = [.. s_entries.Select(entry => entry.Name)];

    public static IReadOnlyDictionary<string, object> Of(DraftRecord record)
    {
        var parts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var entry in s_entries)
        {
            if (entry.Of(record) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                parts[entry.Name] = text.Trim();
            }
        }

        foreach (var party in record.Parties)
        {
            parts[PartyPrefix + party.Organisation] = Clean(party);
        }

        foreach (var field in record.Fields)
        {
            parts[FieldPrefix + field] = field;
        }

        foreach (var relation in record.Relations)
        {
            parts[$"{RelationPrefix}{relation.Kind}/{relation.To}"] = relation;
        }

        foreach (var quote in record.Quotes)
        {
            parts[FormattableString.Invariant($"{QuotePrefix}{quote.Document}/{quote.Start}+{quote.Words.Length}")] =
                quote;
        }

        foreach (var attachment in record.Attachments)
        {
            parts[NameOf(attachment)] = attachment with
            {
                TitleZh = Blank(attachment.TitleZh),
                TitleEn = Blank(attachment.TitleEn),
            };
        }

        foreach (var milestone in record.Milestones)
        {
            parts[MilestonePrefix + milestone.Slug] = milestone with
            {
                TitleZh = Blank(milestone.TitleZh),
                TitleEn = Blank(milestone.TitleEn),
                Due = Blank(milestone.Due),
            };
        }

        return parts;
    }

    public static string NameOf(DraftAttachment attachment) => $"{AttachmentPrefix}{attachment.File:N}";

    /// <summary>The record that the parts make; parts of a list keep the order that they have here.</summary>
    public static DraftRecord Join(IReadOnlyDictionary<string, object> parts)
    {
        var record = new DraftRecord
        {
            Parties = [.. parts.Values.OfType<DraftParty>()],
            Fields =
            [
                .. parts
                    .Where(part => part.Key.StartsWith(FieldPrefix, StringComparison.Ordinal))
                    .Select(part => (string)part.Value),
            ],
            Relations = [.. parts.Values.OfType<DraftRelation>()],
            Quotes = [.. parts.Values.OfType<DraftQuote>()],
            Attachments = [.. parts.Values.OfType<DraftAttachment>()],
            Milestones = [.. parts.Values.OfType<DraftMilestone>()],
        };
        return s_entries.Aggregate(
            record,
            (one, entry) => parts.TryGetValue(entry.Name, out var text) ? entry.With(one, (string)text) : one
        );
    }

    public static bool Same(DraftRecord one, DraftRecord other) => DraftDifference.Between(one, other).Count == 0;

    private static T? Word<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word) ? word : null;

    private static DraftParty Clean(DraftParty party) =>
        party with
        {
            Signed = Blank(party.Signed),
            PostZh = Blank(party.PostZh),
            PostEn = Blank(party.PostEn),
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
