namespace HunanJiangxi.Domain.Agreements;

/// <summary>A directed relation: <see cref="From"/> amends, renews, implements … <see cref="To"/>.</summary>
public sealed class AgreementRelation
{
    private AgreementRelation() { }

    internal AgreementRelation(Agreement from, Agreement to, RelationKind kind) => (From, To, Kind) = (from, to, kind);

    public int Id { get; private set; }

    public int FromId { get; private set; }

    public Agreement From { get; private set; } = null!;

    public int ToId { get; private set; }

    public Agreement To { get; private set; } = null!;

    public RelationKind Kind { get; private set; }
}
