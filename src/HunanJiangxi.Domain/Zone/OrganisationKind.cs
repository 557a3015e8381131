namespace HunanJiangxi.Domain.Zone;

/// <summary>What kind of body can be a party, a host or an office.</summary>
public enum OrganisationKind
{
    County = 1,
    Prefecture = 2,
    Province = 3,
    Department = 4,
    Commission = 5,
    Government = 6,
    Hospital = 7,
    NewArea = 8,
    Office = 9,
    Alliance = 10,
    Press = 11,
    CentralOrgan = 12,
}
