using HunanJiangxi.Domain.CooperationFields;
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

    public IReadOnlyCollection<AgreementParty> Parties => _parties;

    public IReadOnlyCollection<CooperationField> Fields => _fields;

    public IReadOnlyCollection<AgreementRelation> Relations => _relations;

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
    public void Become(AgreementStatus status)
    {
        if (!AgreementLifecycle.Allows(Status, status))
        {
            throw new RuleViolationException("agreement.step", $"{Slug}: {status} cannot follow {Status}.");
        }

        Status = status;
    }
}
