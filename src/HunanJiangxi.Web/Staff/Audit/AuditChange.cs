using System.Text.Json;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>One value of a record that differs, by its path; null where a side says nothing.</summary>
public sealed record AuditChange(string Path, string? Before, string? After)
{
    /// <summary>The property that the path begins with.</summary>
    public string Property => Path.Split('.', 2)[0];

    /// <summary>What lies below the property; empty where it is a plain value.</summary>
    public string Rest => Path.Split('.', 2).ElementAtOrDefault(1) ?? "";

    public static IReadOnlyList<AuditChange> Between(string? before, string? after)
    {
        var (old, now) = (Values(before), Values(after));
        return
        [
            .. old
                .Keys.Concat(now.Keys)
                .Distinct(StringComparer.Ordinal)
                .Select(path => new AuditChange(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<string, string?> Values(string? json)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (json is not null)
        {
            using var read = JsonDocument.Parse(json);
            Flatten(read.RootElement, "", values);
        }

        return values;
    }

    private static void Flatten(JsonElement element, string path, Dictionary<string, string?> values)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var part in element.EnumerateObject())
                {
                    Flatten(part.Value, path.Length == 0 ? part.Name : $"{path}.{part.Name}", values);
                }

                break;
            case JsonValueKind.Array when path == AuditEntry.Proposals:
                // each by its number and its sentence; its own entry is a click away
                foreach (var item in element.EnumerateArray())
                {
                    var quote = item.GetProperty(nameof(Proposal.Evidence)).GetProperty(nameof(Evidence.Quote));
                    values[$"{path}.{item.GetProperty(nameof(Proposal.Id))}"] = quote.GetString();
                }

                break;
            case JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object):
                var number = 0;
                foreach (var item in element.EnumerateArray())
                {
                    number++;
                    Flatten(item, $"{path}.{number}", values);
                }

                break;
            case JsonValueKind.Array:
                values[path] = string.Join(", ", element.EnumerateArray().Select(item => item.ToString()));
                break;
            case JsonValueKind.Null:
                values[path] = null;
                break;
            default:
                values[path] = element.ToString();
                break;
        }
    }
}
