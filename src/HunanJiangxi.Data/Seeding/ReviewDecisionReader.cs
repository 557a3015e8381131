using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Seeding;

/// <summary>Reads what a person changed or added when accepting; keys that are not there leave what was read.</summary>
internal sealed class ReviewDecisionReader(SeedEntry entry)
{
    private const string None = "none";

    public ProposalDecision Read(ProposalContent read)
    {
        var shared = read with
        {
            Programme = entry.OptionalText("programme") ?? read.Programme,
            Fields = entry.Has("fields") ? entry.Words("fields") : read.Fields,
        };
        ProposalContent content = shared switch
        {
            EventContent happening => Event(happening),
            AgreementContent agreement => Agreement(agreement),
            ReadingContent reading => Reading(reading),
            MilestoneContent milestone => Milestone(milestone),
            _ => shared,
        };
        return new ProposalDecision
        {
            Content = content,
            Slug = entry.OptionalText("slug"),
            Title = entry.OptionalBilingual("title"),
            DateNote = entry.OptionalBilingual("date-note"),
            Note = entry.OptionalBilingual("note"),
            Meeting = entry.OptionalText("meeting"),
            Agreement = entry.OptionalText("agreement"),
            AgreementStatus = entry.OptionalWord<AgreementStatus>("agreement-status"),
            ChosenBecause = entry.OptionalBilingual("chosen-because"),
            Relations = [.. entry.Entries("relations").Select(Relation)],
        };
    }

    private static (RelationKind Kind, string To) Relation(SeedEntry relation)
    {
        var (kind, to) = (relation.Word<RelationKind>("kind"), relation.Text("to"));
        relation.Close();
        return (kind, to);
    }

    private EventContent Event(EventContent read) =>
        read with
        {
            What = entry.OptionalText("what") ?? read.What,
            Date = Date("date", read.Date),
            DateIsLimit = entry.Has("date-by") ? entry.Flag("date-by") : read.DateIsLimit,
            DateIsApproximate = entry.Has("date-about") ? entry.Flag("date-about") : read.DateIsApproximate,
            EventKind = entry.OptionalWord<EventKind>("event-kind") ?? read.EventKind,
            Status = entry.OptionalWord<EventStatus>("status") ?? read.Status,
            Participants = entry.Has("participants") ? entry.Words("participants") : read.Participants,
        };

    private AgreementContent Agreement(AgreementContent read) =>
        read with
        {
            Name = entry.OptionalText("name") ?? read.Name,
            AgreementKind = entry.OptionalWord<AgreementKind>("agreement-kind") ?? read.AgreementKind,
            Signed = Date("signed", read.Signed),
            PeriodStart = Date("period-start", read.PeriodStart),
            PeriodEnd = Date("period-end", read.PeriodEnd),
            Parties = entry.Has("parties") ? entry.Words("parties") : read.Parties,
            PartiesStated = Count("parties-stated", read.PartiesStated),
            InstrumentsStated = Count("instruments-stated", read.InstrumentsStated),
        };

    private ReadingContent Reading(ReadingContent read) =>
        read with
        {
            Indicator = entry.OptionalText("indicator") ?? read.Indicator,
            Value = entry.OptionalNumber("value") ?? read.Value,
            UnitCode = entry.OptionalText("unit") ?? read.UnitCode,
            Qualifier = entry.OptionalWord<Qualifier>("qualifier") ?? read.Qualifier,
            AsOf = Date("as-of", read.AsOf),
            Basis = entry.OptionalWord<AsOfBasis>("as-of-basis") ?? read.Basis,
            Scope = entry.Has("scope") ? entry.Words("scope") : read.Scope,
        };

    private MilestoneContent Milestone(MilestoneContent read) =>
        read with
        {
            Status = entry.OptionalWord<MilestoneStatus>("status") ?? read.Status,
            Due = Date("due", read.Due),
            Parties = entry.Has("parties") ? entry.Words("parties") : read.Parties,
        };

    // "none" takes away what was read where there is nothing.
    private string? Date(string key, string? read) =>
        !entry.Has(key) ? read
        : entry.OptionalText(key) == None ? null
        : entry.OptionalDate(key)?.ToString();

    private int? Count(string key, int? read) =>
        !entry.Has(key) ? read
        : entry.OptionalText(key) == None ? null
        : entry.OptionalInteger(key);
}
