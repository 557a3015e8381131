namespace HunanJiangxi.Domain.Zone;

/// <summary>In what form counties or cities cooperate.</summary>
public enum ProgrammeKind
{
    Exchange = 1,
    Zone = 2,
    Pairing = 3,
    Mechanism = 4,
}
