namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>A query as the words of an address: the same list with a filter less, another order, the next page.</summary>
public static class ListAddress
{
    /// <summary>All words in force but the paging key: a changed filter starts at the first page.</summary>
    public static (string Word, string? Value)[] Words(this ListQuery query) =>
        [
            .. query.Counties.Select(county => ("county", (string?)county)),
            .. query.Fields.Select(field => ("field", (string?)field)),
            ("programme", query.Programme),
            ("kind", query.Kind),
            ("status", query.Status),
            .. query.Own.Select(pair => (pair.Key, (string?)pair.Value)),
            ("from", query.From?.ToString()),
            ("to", query.To?.ToString()),
            ("as-of", query.AsOf?.ToString()),
            ("q", query.Search),
            ("sort", query.Sort),
            ("limit", query.Limit == ListQuery.DefaultLimit ? null : FormattableString.Invariant($"{query.Limit}")),
        ];

    public static (string Word, string? Value)[] Without(this ListQuery query, string word, string value) =>
        [.. query.Words().Where(pair => pair.Word != word || pair.Value != value)];

    public static (string Word, string? Value)[] Sorted(this ListQuery query, string? order) =>
        (query with { Sort = order }).Words();

    public static (string Word, string? Value)[] From(this ListQuery query, string? key) =>
        [.. query.Words(), ("after", key)];
}
