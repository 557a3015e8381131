namespace HunanJiangxi.Data.Releases;

/// <summary>A table as <c>tables.yaml</c> writes it.</summary>
internal sealed class ReleaseTableEntry
{
    public string Name { get; set; } = "";

    public string Zh { get; set; } = "";

    public string En { get; set; } = "";

    public string From { get; set; } = "";

    public string Order { get; set; } = "";

    public List<ReleaseColumnEntry> Columns { get; set; } = [];
}

/// <summary>A column as <c>tables.yaml</c> writes it: one of five kinds, of which some come to several columns.</summary>
internal sealed class ReleaseColumnEntry
{
    public string Name { get; set; } = "";

    public string? Sql { get; set; }

    public string Type { get; set; } = "string";

    public string? Text { get; set; }

    public string? Date { get; set; }

    public string? Word { get; set; }

    public string? List { get; set; }

    public bool Key { get; set; }

    public string? Refers { get; set; }

    public string Zh { get; set; } = "";

    public string En { get; set; } = "";

    public IEnumerable<ReleaseColumn> Columns() =>
        (Text, Date, Word, List) switch
        {
            ({ } text, _, _, _) =>
            [
                Plain("_zh", $"({text}) ->> 'Zh'", "（中文）", " (Chinese)"),
                Plain("_en", $"({text}) ->> 'En'", "（英文）", " (English)"),
            ],
            (_, { } date, _, _) => Dated(date),
            (_, _, { } word, _) => [Plain("", Kebab(word))],
            (_, _, _, { } list) =>
            [
                Plain(
                    "",
                    $"(SELECT string_agg(one.slug, ';' ORDER BY one.slug COLLATE \"C\") FROM ({list}) one(slug))"
                ),
            ],
            _ => [new ReleaseColumn(Name, Type, Typed(Sql!), Zh, En) { IsKey = Key, Refers = Refers }],
        };

    /// <summary>A partial date as addresses write it, and what its source says around it.</summary>
    private IEnumerable<ReleaseColumn> Dated(string date)
    {
        var written = $"""
            CASE {date}_precision
                WHEN 'Day' THEN to_char({date}_start, 'YYYY-MM-DD')
                WHEN 'Month' THEN to_char({date}_start, 'YYYY-MM')
                WHEN 'Quarter' THEN to_char({date}_start, 'YYYY-"Q"Q')
                WHEN 'HalfYear' THEN to_char({date}_start, 'YYYY') || CASE WHEN extract(month FROM {date}_start) < 7 THEN '-H1' ELSE '-H2' END
                WHEN 'Year' THEN to_char({date}_start, 'YYYY')
            END
            """;
        return
        [
            Plain("", written),
            Plain("_precision", Kebab($"{date}_precision"), "的精度", ": precision"),
            new(Name + "_by", "boolean", Boolean($"{date}_by"), Zh + "：不晚于", En + ": by then at the latest"),
            new(Name + "_about", "boolean", Boolean($"{date}_about"), Zh + "：约", En + ": about then"),
        ];
    }

    private ReleaseColumn Plain(string suffix, string expression, string zh = "", string en = "") =>
        new(Name + suffix, "string", Harmless(expression), Zh + zh, En + en);

    private string Typed(string sql) =>
        Type switch
        {
            "string" => Harmless(sql),
            "boolean" => Boolean(sql),
            "number" => $"trim_scale({sql})",
            _ => sql,
        };

    private static string Boolean(string sql) =>
        $"CASE ({sql})::boolean WHEN true THEN 'true' WHEN false THEN 'false' END";

    private static string Kebab(string sql) => $"lower(regexp_replace({sql}, '([a-z])([A-Z])', '\\1-\\2', 'g'))";

    /// <summary>What begins like a formula gets an apostrophe: a title of the news must not run in a spreadsheet.</summary>
    private static string Harmless(string sql) => $"regexp_replace(({sql})::text, '^(?=[=+@\\t\\r-])', '''')";
}
