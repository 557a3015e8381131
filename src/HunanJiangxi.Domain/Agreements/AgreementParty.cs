using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Agreements;

/// <summary>That an organisation is a party to an agreement.</summary>
public sealed class AgreementParty
{
    private AgreementParty() { }

    internal AgreementParty(Agreement agreement, Organisation organisation) =>
        (Agreement, Organisation) = (agreement, organisation);

    public int Id { get; private set; }

    public int AgreementId { get; private set; }

    public Agreement Agreement { get; private set; } = null!;

    public int OrganisationId { get; private set; }

    public Organisation Organisation { get; private set; } = null!;
}
