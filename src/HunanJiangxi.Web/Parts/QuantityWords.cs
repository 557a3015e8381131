using System.Globalization;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Parts;

/// <summary>
/// A quantity in words, cut where type changes: what stands before the number, the number, its scale (万, million) and
/// unit, and what stands after.
/// </summary>
public sealed record QuantityText(string Before, string Number, string Scale, string Unit, string After)
{
    public override string ToString() => $"{Before}{Number}{Scale}{Unit}{After}";
}

/// <summary>Numbers as people read them in the request's language, with the source's own word of caution.</summary>
public sealed class QuantityWords(IStringLocalizer<QuantityTexts> texts)
{
    private static readonly (decimal Size, string Key)[] _chineseScales =
    [
        (100_000_000m, "HundredMillion"),
        (10_000m, "TenThousand"),
    ];
    private static readonly (decimal Size, string Key)[] _englishScales =
    [
        (1_000_000_000m, "Billion"),
        (1_000_000m, "Million"),
    ];

    public QuantityText Of(Quantity quantity, BilingualText unitName)
    {
        var (number, scale) = Scaled(quantity.Value);
        var isPercent = quantity.Unit == "percent";
        var unit = isPercent ? "%" : texts["Unit", unitName.In(SiteLanguage.Current)].Value;
        var frame = texts[quantity.Qualifier.ToString()].Value.Split("{0}");
        return new QuantityText(frame[0], number, scale, unit, frame[1]);
    }

    /// <summary>A bare number with its thousands kept apart where the language does so.</summary>
    public string Number(decimal number) => string.Format(CultureInfo.CurrentCulture, texts["Digits"].Value, number);

    /// <summary>A number is put in 万 or millions only where two decimals still say it exactly.</summary>
    private (string Number, string Scale) Scaled(decimal value)
    {
        var scales = SiteLanguage.Current == Language.Zh ? _chineseScales : _englishScales;
        foreach (var (size, key) in scales)
        {
            var part = value / size;
            if (Math.Abs(part) >= 1 && decimal.Round(part, 2) == part)
            {
                return (part.ToString("0.##", CultureInfo.InvariantCulture), texts[key]);
            }
        }

        return (Number(value), "");
    }
}
