namespace HunanJiangxi.Domain.Agreements;

/// <summary>Where an agreement stands in its life.</summary>
public enum AgreementStatus
{
    Negotiated = 1,
    Signed = 2,
    InForce = 3,
    Amended = 4,
    Renewed = 5,
    Expired = 6,
    Terminated = 7,
    Withdrawn = 8,
}
