using System.Globalization;
using HunanJiangxi.Domain.Values;
using Microsoft.Extensions.Primitives;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// The query words that every list shares, read once and checked. Words that a list does not know are left alone;
/// words that it knows and cannot understand are a <see cref="MalformedQueryException"/>.
/// </summary>
public sealed record ListQuery
{
    public const int DefaultLimit = 50;
    public const int MostRows = 500;
    private const int LongestSearch = 100;

    public IReadOnlyList<string> Counties { get; init; } = [];

    public IReadOnlyList<string> Fields { get; init; } = [];

    public string? Programme { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    public PartialDate? AsOf { get; init; }

    public string? Search { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    public PageKey? After { get; init; }

    /// <summary>The order wanted; a leading hyphen turns it round. Null for the list's own.</summary>
    public string? Sort { get; init; }

    /// <summary>Words of one list only, such as <c>meeting</c> or <c>indicator</c>.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsFiltered =>
        Counties.Count > 0
        || Fields.Count > 0
        || Own.Count > 0
        || (Programme ?? Kind ?? Status ?? Search) is not null
        || (From ?? To ?? AsOf) is not null;

    public DateOnly? FirstDay => From?.Start;

    public DateOnly? LastDay => To?.End;

    public static ListQuery Parse(IQueryCollection query, params string[] ownWords)
    {
        var read = new ListQuery
        {
            Counties = Slugs(query, "county"),
            Fields = Slugs(query, "field"),
            Programme = OneSlug(query, "programme"),
            Kind = OneSlug(query, "kind"),
            Status = OneSlug(query, "status"),
            From = Date(query, "from"),
            To = Date(query, "to"),
            AsOf = Date(query, "as-of"),
            Search = Words(query),
            Limit = Count(query),
            After = One(query, "after") is { } key ? PageKey.Parse(key) : null,
            Sort = One(query, "sort"),
            Own = ownWords
                .Select(word => (word, Value: OneSlug(query, word)))
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.word, pair => pair.Value!),
        };
        if (read.From is not null && read.To is not null && read.From.Start > read.To.End)
        {
            throw new MalformedQueryException("from", QueryFault.FromAfterTo, read.From.ToString());
        }

        return read;
    }

    /// <summary>The kind as the list's enumeration; a word outside of it is malformed.</summary>
    public T? KindAs<T>()
        where T : struct, Enum => QueryWords.Read<T>("kind", Kind);

    public T? StatusAs<T>()
        where T : struct, Enum => QueryWords.Read<T>("status", Status);

    /// <summary>The sort word, one of those given; the first is the list's own order.</summary>
    public ListOrder SortAs(params string[] orders)
    {
        var wanted = Sort ?? orders[0];
        var order = new ListOrder(wanted.TrimStart('-'), wanted.StartsWith('-'));
        if (!orders.Any(known => known.TrimStart('-') == order.By) || wanted.StartsWith("--", StringComparison.Ordinal))
        {
            var allowed = string.Join(", ", orders.Select(known => known.TrimStart('-')));
            throw new MalformedQueryException("sort", QueryFault.NotOneOf, wanted, allowed);
        }

        return After is null || After.Order == order.Word
            ? order
            : throw new MalformedQueryException("after", QueryFault.NotAKey, After.ToString());
    }

    private static string? One(IQueryCollection query, string word)
    {
        var values = Filled(query[word]);
        return values.Count <= 1
            ? values.FirstOrDefault()
            : throw new MalformedQueryException(word, QueryFault.Repeated, values[1]);
    }

    // A form sends its empty fields too: an empty word filters nothing.
    private static List<string> Filled(StringValues values) =>
        [.. values.Select(value => value?.Trim()).Where(value => !string.IsNullOrEmpty(value)).Select(value => value!)];

    private static List<string> Slugs(IQueryCollection query, string word) =>
        [.. Filled(query[word]).Select(value => CheckedSlug(word, value)).Distinct(StringComparer.Ordinal)];

    private static string? OneSlug(IQueryCollection query, string word) =>
        One(query, word) is { } value ? CheckedSlug(word, value) : null;

    private static string CheckedSlug(string word, string value) =>
        Slug.IsValid(value) ? value : throw new MalformedQueryException(word, QueryFault.NotASlug, value);

    private static PartialDate? Date(IQueryCollection query, string word) =>
        One(query, word) is not { } value ? null
        : PartialDate.TryParse(value, out var date) ? date
        : throw new MalformedQueryException(word, QueryFault.NotADate, value);

    private static string? Words(IQueryCollection query) =>
        One(query, "q") is not { } value ? null
        : value.Length <= LongestSearch && !value.Contains('\0', StringComparison.Ordinal) ? value
        : throw new MalformedQueryException(
            "q",
            QueryFault.TooLong,
            value,
            LongestSearch.ToString(CultureInfo.InvariantCulture)
        );

    private static int Count(IQueryCollection query)
    {
        if (One(query, "limit") is not { } value)
        {
            return DefaultLimit;
        }

        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit))
        {
            throw new MalformedQueryException("limit", QueryFault.NotANumber, value);
        }

        return limit is >= 1 and <= MostRows
            ? limit
            : throw new MalformedQueryException("limit", QueryFault.OutOfRange, value, $"1–{MostRows}");
    }
}
