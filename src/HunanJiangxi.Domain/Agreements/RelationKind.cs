namespace HunanJiangxi.Domain.Agreements;

/// <summary>How one agreement stands to another.</summary>
public enum RelationKind
{
    Amends = 1,
    Renews = 2,
    Replaces = 3,
    Implements = 4,
    AccedesTo = 5,
    PartOf = 6,
}
