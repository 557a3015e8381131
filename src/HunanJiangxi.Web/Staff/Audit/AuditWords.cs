using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>Names of records and of their values; what a later table adds shows its own name until it is given one.</summary>
public sealed class AuditWords(IStringLocalizer<AuditTexts> texts)
{
    public string Record(string record) => Known($"Record.{record}", record);

    public string Property(AuditChange change)
    {
        var name = Known($"Property.{change.Property}", change.Property);
        var rest = change.Rest switch
        {
            "" => "",
            "Zh" or "En" => texts[$"Part.{change.Rest}"].Value,
            var other => string.Join(" · ", other.Split('.').Select(part => Known($"Property.{part}", part))),
        };
        return rest.Length == 0 ? name : $"{name} · {rest}";
    }

    private string Known(string key, string otherwise) =>
        texts[key] is { ResourceNotFound: false } text ? text.Value : otherwise;
}
