using HunanJiangxi.Domain.Values;
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

    /// <summary>When this party signed; null where it is not told apart from the others.</summary>
    public PartialDate? Signed { get; private set; }

    /// <summary>The post of who signed for it. Names of persons are not kept.</summary>
    public BilingualText? SignatoryPost { get; private set; }

    internal void Sign(PartialDate? signed, BilingualText? post) => (Signed, SignatoryPost) = (signed, post);
}
