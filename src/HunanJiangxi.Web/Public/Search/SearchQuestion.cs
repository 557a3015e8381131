namespace HunanJiangxi.Web.Public.Search;

/// <summary>A question of the index in its own language, and what narrows it.</summary>
/// <param name="Lexemes">Chinese pairs, sounds or names, as PostgreSQL writes a text query.</param>
/// <param name="Words">English words, to be stemmed.</param>
/// <param name="Meanings">For each word what else it may mean, in the index's own language; empty for nothing.</param>
/// <param name="Whole">The words as a name, for what is called exactly so.</param>
public sealed record SearchQuestion(
    string Lexemes,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Meanings,
    string Whole,
    SearchFilter Filter
);

/// <summary>What narrows a search; masks are those of the index, 0 for none.</summary>
public sealed record SearchFilter(SearchKind? Kind, long Counties, long Fields, int? FirstYear, int? LastYear);
