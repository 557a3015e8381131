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

    /// <summary>The shortest way from one status to another, without the first; null where there is none.</summary>
    public static IReadOnlyList<AgreementStatus>? Path(AgreementStatus from, AgreementStatus to)
    {
        var ways = new Dictionary<AgreementStatus, IReadOnlyList<AgreementStatus>> { [from] = [] };
        var open = new Queue<AgreementStatus>([from]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in Enum.GetValues<AgreementStatus>().Where(next => Allows(at, next)))
            {
                if (ways.TryAdd(next, [.. ways[at], next]))
                {
                    open.Enqueue(next);
                }
            }
        }

        return ways.GetValueOrDefault(to);
    }
}
