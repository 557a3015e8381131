using System.Text.Json;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>An entry as it stands in the index; its texts are JSON.</summary>
internal sealed record SearchEntry(string Kind, string Slug, short? Year, string Title, string Detail, long Id)
{
    public SearchRow Row() => new(Enum.Parse<SearchKind>(Kind), Slug, Year, Text(Title)!, Text(Detail)) { Id = Id };

    private static BilingualText? Text(string json)
    {
        using var text = JsonDocument.Parse(json);
        var (zh, en) = (Side(text, "Zh"), Side(text, "En"));
        return string.IsNullOrWhiteSpace(zh) && string.IsNullOrWhiteSpace(en) ? null : new BilingualText(zh, en);
    }

    private static string? Side(JsonDocument text, string name) =>
        text.RootElement.TryGetProperty(name, out var side) ? side.GetString() : null;
}
