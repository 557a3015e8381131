namespace HunanJiangxi.Domain.Zone;

/// <summary>What kind of unit stands at its level.</summary>
public enum UnitKind
{
    Province = 1,
    Municipality = 2,
    PrefectureLevelCity = 3,
    CountyLevelCity = 4,
    County = 5,
    District = 6,
}
