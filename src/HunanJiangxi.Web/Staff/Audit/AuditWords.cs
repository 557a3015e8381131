using System.Globalization;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>Names of records and of their values; what a later table adds shows its own name until it is given one.</summary>
public sealed class AuditWords(IStringLocalizer<AuditTexts> texts, IStringLocalizer<EnumTexts> enums)
{
    public string Record(string record) => Known($"Record.{record}", record);

    public string Property(AuditChange change)
    {
        var name = PropertyName(change.Property);
        var rest = change.Rest switch
        {
            "" => "",
            "Zh" or "En" => texts[$"Part.{change.Rest}"].Value,
            var other => string.Join(" · ", other.Split('.').Select(part => Known($"Property.{part}", part))),
        };
        return rest.Length == 0 ? name : $"{name} · {rest}";
    }

    /// <summary>A value as a person reads it: words for statuses, the zone's time for moments; anything else as it is.</summary>
    public string Value(string record, AuditChange change, string value)
    {
        if (change.Path is "Status" or "Kind" or "State" or "Relation")
        {
            return enums[$"{record}{change.Path}.{value}"] is { ResourceNotFound: false } word
                ? word.Value
                : Known($"Value.{value}", value);
        }

        if (value is "True" or "False" or "true" or "false")
        {
            return texts[value is "True" or "true" ? "Yes" : "No"];
        }

        return
            change.Path.EndsWith("At", StringComparison.Ordinal)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.ToOffset(AuditQuery.ZoneTime).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : value;
    }

    /// <summary>The properties that a change touches, each once.</summary>
    public IEnumerable<string> Properties(AuditRow row) =>
        row.Changes.Select(change => change.Property).Distinct(StringComparer.Ordinal).Select(PropertyName);

    private string PropertyName(string property) => Known($"Property.{property}", property);

    private string Known(string key, string otherwise) =>
        texts[key] is { ResourceNotFound: false } text ? text.Value : otherwise;
}
