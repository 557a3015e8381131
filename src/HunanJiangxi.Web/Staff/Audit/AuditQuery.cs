using System.Globalization;
using HunanJiangxi.Domain.Audit;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;

namespace HunanJiangxi.Web.Staff.Audit;

/// <summary>Which part of the trail is asked for; it lives in the address. Days are days of the zone, UTC+8.</summary>
public sealed record AuditQuery
{
    public const int PageSize = 50;

    /// <summary>Rows of one download; the next one begins after its last number.</summary>
    public const int DownloadSize = 10_000;

    public static readonly TimeSpan ZoneTime = TimeSpan.FromHours(8);

    private const int LongestWord = 400;

    /// <summary>The kind of record, as the trail names it: <c>Agreement</c>.</summary>
    public string? Record { get; init; }

    /// <summary>The record's slug or number.</summary>
    public string? Key { get; init; }

    public string? Person { get; init; }

    public string? Office { get; init; }

    public AuditAction? Kind { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    /// <summary>The entry after which, going back in time, the page begins.</summary>
    public long? After { get; init; }

    public bool IsFiltered =>
        (Record ?? Key ?? Person ?? Office) is not null || Kind is not null || (From ?? To) is not null;

    public DateTimeOffset? Since => From is null ? null : Midnight(From.Start);

    public DateTimeOffset? Before => To is null ? null : Midnight(To.End.AddDays(1));

    /// <exception cref="MalformedQueryException">A date, a kind or a key that is none: never a longer list than asked for.</exception>
    public static AuditQuery Of(IQueryCollection query) =>
        new()
        {
            Record = Word(query, "record"),
            Key = Word(query, "key"),
            Person = Word(query, "person"),
            Office = Word(query, "office"),
            Kind = QueryWords.Read<AuditAction>("kind", Word(query, "kind")),
            From = Date(query, "from"),
            To = Date(query, "to"),
            After = Number(query, "after"),
        };

    /// <summary>The address's query for the same filters.</summary>
    public string Address(long? after = null)
    {
        (string Word, string? Value)[] words =
        [
            ("record", Record),
            ("key", Key),
            ("person", Person),
            ("office", Office),
            ("kind", Kind is { } kind ? QueryWords.Of(kind) : null),
            ("from", From?.ToString()),
            ("to", To?.ToString()),
            ("after", after?.ToString(CultureInfo.InvariantCulture)),
        ];
        var said = words.Where(pair => pair.Value is not null);
        return string.Join('&', said.Select(pair => $"{pair.Word}={Uri.EscapeDataString(pair.Value!)}"));
    }

    private static DateTimeOffset Midnight(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), ZoneTime).ToUniversalTime();

    private static string? Word(IQueryCollection query, string word)
    {
        var value = query[word].ToString().Trim();
        return value.Length == 0 ? null
            : value.Length <= LongestWord && !value.Contains('\0', StringComparison.Ordinal) ? value
            : throw new MalformedQueryException(
                word,
                QueryFault.TooLong,
                value,
                LongestWord.ToString(CultureInfo.InvariantCulture)
            );
    }

    private static PartialDate? Date(IQueryCollection query, string word) =>
        Word(query, word) is not { } value ? null
        : PartialDate.TryParse(value, out var date) ? date
        : throw new MalformedQueryException(word, QueryFault.NotADate, value);

    private static long? Number(IQueryCollection query, string word) =>
        Word(query, word) is not { } value ? null
        : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new MalformedQueryException(word, QueryFault.NotAKey, value);
}
