using HunanJiangxi.Data;
using HunanJiangxi.Web.Public.Search.Memory;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Public.Search;

/// <summary>
/// Asks the index that triggers keep (Data/Search). Counting is done by this node's memory of it, which is brought up to date
/// before every answer; ranking and showing by the database. Few hits are ranked by how and where they hold the words; of
/// many, those with the words in their title come first, and the standing that each entry carries decides.
/// </summary>
internal sealed class SearchIndexReader(PortalDb db, SearchMemory memory)
{
    private const int MostRanked = 300;
    private const int AtOnce = 500;

    /// <summary>Reads what this node does not remember yet.</summary>
    public Task WarmAsync(CancellationToken stop) => RefreshAsync("", [], [], stop);

    /// <summary>What the question finds: counts, and the first entries after the given one in the order of standing.</summary>
    public async Task<Found> FindAsync(SearchQuestion question, long? after, int wanted, CancellationToken stop)
    {
        var query = await RefreshAsync(question.Lexemes, question.Words, question.Meanings, stop);
        return memory.Find(query, question.Filter, after, wanted: Math.Max(wanted, MostRanked));
    }

    /// <summary>Entries whose title holds the lexemes, by standing.</summary>
    public async Task<List<SearchRow>> TitledAsync(string lexemes, int wanted, CancellationToken stop)
    {
        var query = await RefreshAsync(lexemes, [], [], stop);
        return await ShowAsync(memory.FindTitled(query, wanted), stop);
    }

    /// <summary>The rows after the given entry, at most as many as wanted.</summary>
    public async Task<List<SearchRow>> RowsAsync(
        SearchQuestion question,
        Found found,
        long? after,
        int wanted,
        CancellationToken stop
    )
    {
        if (found.Counts.Total > MostRanked)
        {
            return await ShowAsync([.. found.First.Take(wanted)], stop);
        }

        // where nothing was left out, the first are all of them, unless a later page was asked for
        var query = found.Query;
        var all = after is null ? found.First : memory.Find(query, question.Filter, null, MostRanked).First;
        var ranked = await db
            .Database.SqlQueryRaw<long>(
                Ranked,
                new NpgsqlParameter("ids", all.ToArray()),
                new NpgsqlParameter("query", query),
                new NpgsqlParameter("whole", question.Whole)
            )
            .ToListAsync(stop);
        var from = after is { } last ? ranked.IndexOf(last) + 1 : 0;
        return await ShowAsync([.. ranked.Skip(from).Take(wanted)], stop);
    }

    /// <summary>The masks of the wanted counties and fields.</summary>
    public async Task<(long Counties, long Fields)> MasksAsync(
        IReadOnlyList<string> counties,
        IReadOnlyList<string> fields,
        CancellationToken stop
    )
    {
        if (counties.Count + fields.Count == 0)
        {
            return (0, 0);
        }

        var mask = await db
            .Database.SqlQuery<long>(
                $"""
                SELECT search_mask('county', (SELECT array_agg(id) FROM counties WHERE slug = ANY ({counties.ToArray()})))
                UNION ALL SELECT search_mask('field',
                    (SELECT array_agg(id) FROM cooperation_fields WHERE slug = ANY ({fields.ToArray()})))
                """
            )
            .ToListAsync(stop);
        return (mask[0], mask[1]);
    }

    /// <summary>Which county or field each bit of a mask means.</summary>
    public async Task<List<SearchBit>> BitsAsync(CancellationToken stop) =>
        await db
            .Database.SqlQuery<SearchBit>(
                $"""
                SELECT bit.facet, bit.bit, coalesce(place.slug, topic.slug) AS slug FROM search_bits AS bit
                LEFT JOIN counties AS place ON bit.facet = 'county' AND place.id = bit.record_id
                LEFT JOIN cooperation_fields AS topic ON bit.facet = 'field' AND topic.id = bit.record_id
                """
            )
            .ToListAsync(stop);

    /// <summary>For each word the nearest that a title holds, where there is one near enough.</summary>
    public async Task<IReadOnlyList<string>> NearestAsync(IReadOnlyList<string> words, CancellationToken stop) =>
        await db
            .Database.SqlQuery<string>(
                $"""
                SELECT coalesce((
                    SELECT known.word FROM search_terms AS known WHERE known.word % asked.word
                        AND similarity(known.word, asked.word) >= 0.4
                        AND abs(length(known.word) - length(asked.word)) <= 2
                    ORDER BY similarity(known.word, asked.word) DESC, abs(length(known.word) - length(asked.word)),
                        known.word
                    LIMIT 1), asked.word) AS "Value"
                FROM unnest({words.ToArray()}) WITH ORDINALITY AS asked(word, place) ORDER BY place
                """
            )
            .ToListAsync(stop);

    private const string Ranked = """
        SELECT id AS "Value" FROM search_entries WHERE id = ANY (@ids)
        ORDER BY ts_rank(ARRAY[0.05, 0.1, 0.5, 1.0]::real[], words, @query::tsquery, 0)
            + CASE WHEN title_words @@ ('''n:' || replace(@whole, '''', '''''') || '''')::tsquery THEN 10 ELSE 0 END
            + CASE WHEN title_words @@ @query::tsquery THEN 1 ELSE 0 END
            + standing / 5000000.0 - CASE kind WHEN 'Source' THEN 1.3 ELSE 0 END DESC, id
        """;

    /// <summary>Brings the memory up to date and gives the question as PostgreSQL writes it.</summary>
    private async Task<string> RefreshAsync(
        string lexemes,
        IReadOnlyList<string> words,
        IReadOnlyList<string> meanings,
        CancellationToken stop
    )
    {
        var seen = memory.Seen;
        // the bound is taken before the entries are read: what is written in between is read again next time
        var news = await db
            .Database.SqlQuery<SearchNews>(
                $"""
                SELECT search_query({lexemes}, {words.ToArray()}, {meanings.ToArray()})::text AS query,
                    pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS seen,
                    EXISTS (SELECT FROM search_entries WHERE written >= {seen}::text::xid8
                        AND (written < pg_snapshot_xmax(pg_current_snapshot()) OR {seen} = 0)) AS "IsWritten"
                """
            )
            .ToListAsync(stop);
        if (news[0].IsWritten)
        {
            await TakeAsync(seen, stop);
            memory.Seen = news[0].Seen;
        }

        return news[0].Query;
    }

    // a large register is read as it comes, not held twice
    private async Task TakeAsync(long seen, CancellationToken stop)
    {
        var written = db
            .Database.SqlQuery<WrittenEntry>(
                $"""
                SELECT id, written::text::bigint AS written, kind, year, counties, fields, standing,
                    tsvector_to_array(title_words) AS titled, tsvector_to_array(words) AS words
                FROM search_entries WHERE written >= {seen}::text::xid8
                    AND (written < pg_snapshot_xmax(pg_current_snapshot()) OR {seen} = 0)
                """
            )
            .AsAsyncEnumerable();
        await foreach (var some in written.Chunk(AtOnce).WithCancellation(stop))
        {
            memory.Take(some);
        }
    }

    private async Task<List<SearchRow>> ShowAsync(IReadOnlyList<long> ids, CancellationToken stop)
    {
        var entries = await db
            .Database.SqlQuery<SearchEntry>(
                $"""
                SELECT kind, slug, year, title::text, detail::text, id FROM search_entries
                JOIN unnest({ids.ToArray()}) WITH ORDINALITY AS wanted(id, place) USING (id) ORDER BY place
                """
            )
            .ToListAsync(stop);
        return entries.ConvertAll(entry => entry.Row());
    }

    private sealed record SearchNews(string Query, long Seen, bool IsWritten);
}

/// <summary>A bit of a mask: of which facet, and the slug that it stands for.</summary>
internal sealed record SearchBit(string Facet, short Bit, string Slug);
