using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Agreements;

/// <summary>
/// An instrument between parties that a source reports as concluded, or a set of them. What a source leaves open
/// (a date, parties beyond those it names) stays open here.
/// </summary>
public sealed class Agreement : Fact
{
    private readonly List<AgreementParty> _parties = [];
    private readonly List<CooperationField> _fields = [];
    private readonly List<AgreementRelation> _relations = [];
    private readonly List<AgreementStep> _steps = [];
    private readonly List<AgreementAttachment> _attachments = [];
    private readonly List<Milestone> _milestones = [];

    private Agreement() { }

    public Agreement(string slug, BilingualText name, AgreementKind kind, Programme programme)
    {
        Slug = Values.Slug.Checked(slug);
        (Name, Kind, Programme) = (name, kind, programme);
        Status = AgreementStatus.Signed;
    }

    public string Slug { get; private set; } = "";

    public BilingualText Name { get; private set; } = null!;

    public BilingualText? Summary { get; private set; }

    public AgreementKind Kind { get; private set; }

    public AgreementStatus Status { get; private set; }

    public int ProgrammeId { get; private set; }

    public Programme Programme { get; private set; } = null!;

    /// <summary>When it was signed or reached; null where no source says.</summary>
    public PartialDate? Signed { get; private set; }

    public PartialDate? PeriodStart { get; private set; }

    public PartialDate? PeriodEnd { get; private set; }

    public int? MeetingId { get; private set; }

    public Meeting? Meeting { get; private set; }

    /// <summary>How many parties the source counts ("six counties"), where it names fewer or just as many.</summary>
    public int? PartiesStated { get; private set; }

    /// <summary>How many instruments a set holds, where the source counts them.</summary>
    public int? InstrumentsStated { get; private set; }

    /// <summary>Where it was signed.</summary>
    public BilingualText? Place { get; private set; }

    /// <summary>How it is renewed or goes on when its period is over.</summary>
    public BilingualText? Renewal { get; private set; }

    /// <summary>The instrument's own wording, where the parties make it public.</summary>
    public BilingualText? FullText { get; private set; }

    public DocumentHeader? Header { get; private set; }

    /// <summary>Its steps since the register keeps them.</summary>
    public IReadOnlyCollection<AgreementStep> Steps => _steps;

    public IReadOnlyCollection<AgreementParty> Parties => _parties;

    public IReadOnlyCollection<CooperationField> Fields => _fields;

    public IReadOnlyCollection<AgreementRelation> Relations => _relations;

    /// <summary>The files of the published version; those of earlier versions stay with their drafts.</summary>
    public IReadOnlyCollection<AgreementAttachment> Attachments => _attachments;

    /// <summary>What is to be delivered under it.</summary>
    public IReadOnlyCollection<Milestone> Milestones => _milestones;

    /// <summary>Nothing further is due under it.</summary>
    public bool IsOver => Status is AgreementStatus.Expired or AgreementStatus.Terminated or AgreementStatus.Withdrawn;

    public void Rename(BilingualText name, BilingualText? summary) => (Name, Summary) = (name, summary);

    public void Date(PartialDate? signed, PartialDate? periodStart, PartialDate? periodEnd)
    {
        if (periodStart is not null && periodEnd is not null && periodEnd.End < periodStart.Start)
        {
            throw new RuleViolationException("agreement.period", $"{Slug} ends before it starts.");
        }

        (Signed, PeriodStart, PeriodEnd) = (signed, periodStart, periodEnd);
    }

    public void Count(int? partiesStated, int? instrumentsStated)
    {
        if (partiesStated is < 2 || instrumentsStated is < 1)
        {
            throw new RuleViolationException(
                "agreement.count",
                $"{Slug}: two parties and one instrument are the least."
            );
        }

        (PartiesStated, InstrumentsStated) = (partiesStated, instrumentsStated);
    }

    public void ConcludedAt(Meeting? meeting) => Meeting = meeting;

    public void Classify(AgreementKind kind, Programme programme) => (Kind, Programme) = (kind, programme);

    public void Sign(BilingualText? place, BilingualText? renewal) => (Place, Renewal) = (place, renewal);

    public void Word(BilingualText? fullText, DocumentHeader? header) => (FullText, Header) = (fullText, header);

    /// <summary>A party with its own signing date and the post of who signed.</summary>
    public void JoinedBy(Organisation organisation, PartialDate? signed, BilingualText? post)
    {
        JoinedBy(organisation);
        _parties.Single(party => party.Organisation == organisation).Sign(signed, post);
    }

    /// <summary>Corrections: only these are parties, fields and relations.</summary>
    public void Keep(
        IReadOnlyCollection<Organisation> parties,
        IReadOnlyCollection<CooperationField> fields,
        IReadOnlyCollection<(RelationKind Kind, Agreement To)> relations
    )
    {
        _parties.RemoveAll(party => !parties.Contains(party.Organisation));
        _fields.RemoveAll(field => !fields.Contains(field));
        _relations.RemoveAll(relation => !relations.Contains((relation.Kind, relation.To)));
    }

    /// <summary>Exactly these files, each whole, are the agreement's.</summary>
    public void Attach(IReadOnlyCollection<(AttachedFile File, BilingualText? Title)> files)
    {
        if (files.FirstOrDefault(one => one.File.CompletedAt is null).File is { } missing)
        {
            throw new RuleViolationException("attachment.state", $"{missing.Name} is not whole.");
        }

        _attachments.RemoveAll(known => files.All(one => one.File != known.File));
        foreach (var (file, title) in files)
        {
            if (_attachments.Find(known => known.File == file) is { } known)
            {
                known.Describe(title);
            }
            else
            {
                _attachments.Add(new AgreementAttachment(this, file, title));
            }
        }
    }

    public void JoinedBy(Organisation organisation)
    {
        if (!_parties.Exists(party => party.Organisation == organisation))
        {
            _parties.Add(new AgreementParty(this, organisation));
        }
    }

    public void Concern(CooperationField field)
    {
        if (!_fields.Contains(field))
        {
            _fields.Add(field);
        }
    }

    public void Relate(RelationKind kind, Agreement other)
    {
        if (other == this)
        {
            throw new RuleViolationException("agreement.relation", $"{Slug} cannot stand in relation to itself.");
        }

        if (!_relations.Exists(relation => relation.To == other && relation.Kind == kind))
        {
            _relations.Add(new AgreementRelation(this, other, kind));
        }
    }

    /// <summary>A step of its life; one that cannot follow is a <see cref="RuleViolationException"/>.</summary>
    public void Become(AgreementStatus status, PartialDate? since, StepTaker by)
    {
        if (!AgreementLifecycle.Allows(Status, status))
        {
            throw new RuleViolationException("agreement.step", $"{Slug}: {status} cannot follow {Status}.");
        }

        _steps.Add(new AgreementStep(this, status, since, by));
        Status = status;
    }
}
