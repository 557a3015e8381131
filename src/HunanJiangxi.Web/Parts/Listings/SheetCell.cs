using System.Globalization;
using System.Text.Json;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>How a value stands in a cell of a download.</summary>
internal static class SheetCell
{
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            Qualifier word => QualifierWord.Of(word),
            Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
            decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    public static bool IsNumber(object? value) => value is decimal or double or int or long;
}
