namespace HunanJiangxi.Domain.Values;

/// <summary>The two languages of the portal: Simplified Chinese, its first, and English.</summary>
public enum Language
{
    Zh = 1,
    En = 2,
}
