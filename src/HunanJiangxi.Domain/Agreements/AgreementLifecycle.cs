namespace HunanJiangxi.Domain.Agreements;

/// <summary>Which step may follow which: the whole life of an agreement in one place.</summary>
public static class AgreementLifecycle
{
    public static bool Allows(AgreementStatus from, AgreementStatus to) =>
        from switch
        {
            AgreementStatus.Negotiated => to is AgreementStatus.Signed or AgreementStatus.Withdrawn,
            AgreementStatus.Signed => to
                is AgreementStatus.InForce
                    or AgreementStatus.Amended
                    or AgreementStatus.Terminated
                    or AgreementStatus.Withdrawn,
            AgreementStatus.InForce or AgreementStatus.Amended or AgreementStatus.Renewed => to
                is AgreementStatus.Amended
                    or AgreementStatus.Renewed
                    or AgreementStatus.Expired
                    or AgreementStatus.Terminated,
            AgreementStatus.Expired => to is AgreementStatus.Renewed,
            AgreementStatus.Terminated or AgreementStatus.Withdrawn => false,
            _ => throw new ArgumentOutOfRangeException(nameof(from), from, "Unknown status."),
        };
}
