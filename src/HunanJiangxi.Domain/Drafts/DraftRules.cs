using System.Globalization;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Drafts;

/// <summary>What stands in the way of submitting: the part that is at fault, and the name of the rule.</summary>
public sealed record DraftFault(string Part, string Rule);

/// <summary>When a draft is ready for a publisher.</summary>
public static class DraftRules
{
    private const int LongestName = 300;
    private const int LongestText = 200_000;
    private const int LongestTitle = 200;
    private const int MostAttachments = 50;

    /// <param name="record">What has been written.</param>
    /// <param name="published">The version that it corrects; null for a new agreement.</param>
    /// <param name="today">The day of submission: nothing is signed in the future.</param>
    public static IReadOnlyList<DraftFault> Faults(DraftRecord record, DraftRecord? published, DateOnly today)
    {
        var faults = new List<DraftFault>();
        void Demand(bool holds, string part, string rule)
        {
            if (!holds)
            {
                faults.Add(new DraftFault(part, rule));
            }
        }

        Demand(Has(record.NameZh) || Has(record.NameEn), nameof(record.NameZh), "draft.name");
        Demand((record.NameZh ?? "").Length <= LongestName, nameof(record.NameZh), "draft.long");
        Demand((record.NameEn ?? "").Length <= LongestName, nameof(record.NameEn), "draft.long");
        Demand((record.TextZh ?? "").Length <= LongestText, nameof(record.TextZh), "draft.long");
        Demand((record.TextEn ?? "").Length <= LongestText, nameof(record.TextEn), "draft.long");
        Demand(record.Kind is not null, nameof(record.Kind), "draft.kind");
        Demand(Has(record.Programme), nameof(record.Programme), "draft.programme");
        Demand(IsCount(record.PartiesStated, 2), nameof(record.PartiesStated), "draft.count");
        Demand(IsCount(record.InstrumentsStated, 1), nameof(record.InstrumentsStated), "draft.count");
        Demand(
            record.Parties.Count > 1 || Has(record.PartiesStated) || record.Kind == AgreementKind.Set,
            nameof(record.Parties),
            "draft.parties"
        );
        Demand(
            Has(record.Source) || Has(record.EntryZh) || Has(record.EntryEn) || record.Quotes.Count > 0,
            nameof(record.Source),
            "draft.evidence"
        );
        Demand(Follows(record.Status, published?.Status), nameof(record.Status), "draft.status");
        Demand(record.Attachments.Count <= MostAttachments, nameof(record.Attachments), "attachment.many");
        foreach (var file in record.Attachments)
        {
            var isShort = (file.TitleZh ?? "").Length <= LongestTitle && (file.TitleEn ?? "").Length <= LongestTitle;
            Demand(isShort, DraftParts.NameOf(file), "draft.long");
        }

        Dates(record, today, Demand);
        foreach (var milestone in record.Milestones.Except(published?.Milestones ?? []))
        {
            Deliverable(milestone, DraftParts.MilestonePrefix + milestone.Slug, Demand);
        }

        return faults;
    }

    /// <summary>Which statuses can be chosen: those one step on, or, for a new agreement, any that a signed one may reach.</summary>
    public static IReadOnlyList<AgreementStatus> Statuses(AgreementStatus? published) =>
        [.. Enum.GetValues<AgreementStatus>().Where(status => Follows(status, published))];

    private static bool Follows(AgreementStatus? status, AgreementStatus? published) =>
        (status, published) switch
        {
            (null, _) => false,
            ({ } to, null) => AgreementLifecycle.Path(AgreementStatus.Signed, to) is not null,
            ({ } to, { } from) => to == from || AgreementLifecycle.Allows(from, to),
        };

    private static void Dates(DraftRecord record, DateOnly today, Action<bool, string, string> demand)
    {
        var (signed, start, end) = (Read(record.Signed), Read(record.PeriodStart), Read(record.PeriodEnd));
        demand(signed.IsDate, nameof(record.Signed), "draft.date");
        demand(start.IsDate, nameof(record.PeriodStart), "draft.date");
        demand(end.IsDate, nameof(record.PeriodEnd), "draft.date");
        demand(Read(record.StatusSince).IsDate, nameof(record.StatusSince), "draft.date");
        demand(!(signed.Date?.Start > today), nameof(record.Signed), "draft.future");
        demand(!(end.Date?.End < start.Date?.Start), nameof(record.PeriodEnd), "draft.period");
        demand(
            !Has(record.WrittenOn) || Read(record.WrittenOn).Date is { Precision: DatePrecision.Day },
            nameof(record.WrittenOn),
            "draft.day"
        );
        foreach (var party in record.Parties)
        {
            var own = Read(party.Signed);
            demand(own.IsDate, DraftParts.PartyPrefix + party.Organisation, "draft.date");
            demand(!(own.Date?.Start > today), DraftParts.PartyPrefix + party.Organisation, "draft.future");
        }
    }

    private static void Deliverable(DraftMilestone one, string part, Action<bool, string, string> demand)
    {
        var due = Read(one.Due);
        demand(Has(one.TitleZh) || Has(one.TitleEn), part, "draft.title");
        demand(
            (one.TitleZh ?? "").Length <= LongestName && (one.TitleEn ?? "").Length <= LongestName,
            part,
            "draft.long"
        );
        demand(one.Status is not null, part, "draft.progress");
        demand(due.IsDate, part, "draft.date");
        demand(
            one.Recurrence is null || (due.Date is not null && one.Recurrence.Value.Fits(due.Date)),
            part,
            "draft.recurrence"
        );
        demand(one.Parties.Count > 0, part, "draft.answers");
    }

    private static (bool IsDate, PartialDate? Date) Read(string? text) =>
        Has(text) ? (PartialDate.TryParse(text, out var date), date) : (true, null);

    private static bool IsCount(string? text, int least) =>
        !Has(text)
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least);

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
