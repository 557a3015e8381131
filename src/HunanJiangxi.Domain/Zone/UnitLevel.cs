namespace HunanJiangxi.Domain.Zone;

/// <summary>The level of an administrative unit in GB/T 2260.</summary>
public enum UnitLevel
{
    Province = 1,
    Prefecture = 2,
    County = 3,
}
