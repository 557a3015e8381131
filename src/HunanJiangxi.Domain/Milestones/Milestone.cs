using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Translations;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Milestones;

/// <summary>
/// A deliverable: something promised, under way or done, with the parties that answer for it. Its status is what the
/// source says; what each party reports later stands beside it.
/// </summary>
public sealed class Milestone : Fact
{
    private readonly List<Organisation> _parties = [];
    private readonly List<CooperationField> _fields = [];
    private readonly List<MilestoneReport> _reports = [];

    private Milestone() { }

    public Milestone(string slug, BilingualText title, MilestoneStatus status, Programme programme)
    {
        Slug = Values.Slug.Checked(slug);
        (Title, Status, Programme) = (title, status, programme);
    }

    public string Slug { get; private set; } = "";

    public BilingualText Title { get; private set; } = null!;

    public MilestoneStatus Status { get; private set; }

    /// <summary>When it is due, or was reached where it is done; null where no source says.</summary>
    public PartialDate? Due { get; private set; }

    /// <summary>How often it comes round; null for what is delivered once.</summary>
    public Recurrence? Recurrence { get; private set; }

    /// <summary>Which time it is that it is due now, the first being 1. Reports are about one occurrence.</summary>
    public int Occurrence { get; private set; } = 1;

    /// <summary>The day of the source that gives the status.</summary>
    public PartialDate? AsOf { get; private set; }

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    public int? AgreementId { get; private set; }

    public Agreement? Agreement { get; private set; }

    public IReadOnlyCollection<Organisation> Parties => _parties;

    public IReadOnlyCollection<CooperationField> Fields => _fields;

    public IReadOnlyCollection<MilestoneReport> Reports => _reports;

    public void Rename(BilingualText title) => Title = title;

    /// <summary>Gives the title the language that it lacks, as <see cref="TranslationRules"/> lets it stand.</summary>
    public void Translate(Language language, string? words) =>
        Title = TranslationRules.Complete(Title, language, words, TranslationRules.LongestTitle);

    public void Date(PartialDate? due, PartialDate? asOf) => (Due, AsOf) = (due, asOf);

    /// <summary>How far it is by a later source; what was known before is in the audit trail.</summary>
    public void Advance(MilestoneStatus status, PartialDate? due, PartialDate? asOf) =>
        (Status, Due, AsOf) = (status, due ?? Due, asOf ?? AsOf);

    /// <summary>It comes round so often, from the due date that it has.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>milestone.recurrence</c>: it has no due date, or one that is wider than the time between two of them.
    /// </exception>
    public void Recur(Recurrence? recurrence)
    {
        if (recurrence is { } often && (Due is null || !often.Fits(Due)))
        {
            throw new RuleViolationException(
                "milestone.recurrence",
                $"{Slug} has no due date that comes round so often."
            );
        }

        Recurrence = recurrence;
    }

    public void Deliver(Agreement? agreement) => Agreement = agreement;

    public void AnsweredBy(Organisation organisation)
    {
        if (!_parties.Contains(organisation))
        {
            _parties.Add(organisation);
        }
    }

    /// <summary>Corrections: these answer for it and nobody else. What others have reported is kept.</summary>
    public void AnsweredOnlyBy(IReadOnlyCollection<Organisation> organisations)
    {
        _parties.RemoveAll(party => !organisations.Contains(party));
        foreach (var organisation in organisations)
        {
            AnsweredBy(organisation);
        }
    }

    public void Concern(CooperationField field)
    {
        if (!_fields.Contains(field))
        {
            _fields.Add(field);
        }
    }

    /// <summary>
    /// What one party says of it. Each party reports for itself, by the office that speaks for it; whoever says that it
    /// is done or blocked says what proves or hinders it. With the last party's "done" a deliverable that comes round is
    /// due again, unless its agreement is over by then.
    /// </summary>
    /// <exception cref="RuleViolationException">
    /// <c>milestone.party</c>, <c>office.scope</c>, <c>milestone.word</c>, <c>milestone.long</c>, <c>milestone.same</c>.
    /// </exception>
    public MilestoneReport Report(
        Organisation party,
        MilestoneStatus status,
        string? word,
        OfficeScope office,
        DateTimeOffset at
    )
    {
        if (!_parties.Contains(party))
        {
            throw new RuleViolationException("milestone.party", $"{party.Slug} does not answer for {Slug}.");
        }

        office.Demand(party);
        word = string.IsNullOrWhiteSpace(word) ? null : word.Trim();
        if (word is null && status is (MilestoneStatus.Done or MilestoneStatus.Blocked))
        {
            throw new RuleViolationException("milestone.word", $"{status} says what proves or hinders it.");
        }

        if (word?.Length > MilestoneReport.MostLetters)
        {
            throw new RuleViolationException(
                "milestone.long",
                $"A word has at most {MilestoneReport.MostLetters} letters."
            );
        }

        if (
            LastOf(party) is { } last
            && last.Status == status
            && string.Equals(last.Word, word, StringComparison.Ordinal)
        )
        {
            throw new RuleViolationException("milestone.same", $"{party.Slug} has said so already.");
        }

        var report = new MilestoneReport(this, party, status, word, at);
        _reports.Add(report);
        if (Recurrence is { } often && Due is not null && _parties.TrueForAll(one => LastOf(one) is { IsDone: true }))
        {
            ComeRound(often.After(Due));
        }

        return report;
    }

    /// <summary>The party's latest report of the present occurrence; null while it is silent.</summary>
    public MilestoneReport? LastOf(Organisation party) =>
        _reports
            .Where(report => report.Party == party && report.Occurrence == Occurrence)
            .MaxBy(report => report.ReportedAt);

    private void ComeRound(PartialDate due)
    {
        if (Agreement is { IsOver: true } || due.Start > Agreement?.PeriodEnd?.End)
        {
            Status = MilestoneStatus.Done;
            return;
        }

        (Status, Due, AsOf, Occurrence) = (MilestoneStatus.Planned, due, null, Occurrence + 1);
    }
}
