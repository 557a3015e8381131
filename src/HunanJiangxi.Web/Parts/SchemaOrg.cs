using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Texts;

namespace HunanJiangxi.Web.Parts;

/// <summary>Records in the words of schema.org, as JSON-LD. What is not known is left out.</summary>
public static class SchemaOrg
{
    /// <summary>What every record says of itself: a page of its own, names in both languages.</summary>
    public static Dictionary<string, object?> Record(
        string type,
        string address,
        BilingualText name,
        PortalUrls urls
    ) =>
        new()
        {
            ["@context"] = "https://schema.org",
            ["@type"] = type,
            ["@id"] = urls.Absolute(address),
            ["url"] = urls.Absolute(address),
            ["name"] = name.In(urls.Language),
            ["alternateName"] = name.Zh is null || name.En is null ? null : name.In(urls.Language.Other),
            ["inLanguage"] = urls.Language.Tag,
        };

    /// <summary>A thing within a record.</summary>
    public static Dictionary<string, object?> Part(string type, params (string Name, object? Value)[] values)
    {
        var part = new Dictionary<string, object?> { ["@type"] = type };
        foreach (var (name, value) in values)
        {
            part[name] = value;
        }

        return part;
    }

    /// <summary>A date where ISO 8601 can say it as exactly as its source does, and no more exactly.</summary>
    public static string? Date(PartialDate? date) =>
        date is { By: false, About: false, Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.Year }
            ? date.ToString()
            : null;
}
