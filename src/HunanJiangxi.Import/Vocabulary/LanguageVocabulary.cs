using System.Collections.Frozen;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The words of one language, ready to be found.</summary>
internal sealed class LanguageVocabulary
{
    private readonly FrozenDictionary<string, PhraseMatcher<string>> _words;
    private readonly FrozenDictionary<string, PhraseMatcher<string>> _boilerplate;

    public LanguageVocabulary(Language language)
    {
        Language = language;
        _words = Lists("words").Concat(Lists("place-context")).ToFrozenDictionary(StringComparer.Ordinal);
        _boilerplate = Lists("boilerplate").ToFrozenDictionary(StringComparer.Ordinal);
        Units = new(
            VocabularyFiles
                .Read<List<UnitEntry>>(language, "units")
                .SelectMany(static unit => unit.Words.Select(word => KeyValuePair.Create(word, unit)))
        );
        EventVerbs = new(
            VocabularyFiles
                .Read<Dictionary<string, List<string>>>(language, "events")
                .SelectMany(static kind =>
                    kind.Value.Select(verb => KeyValuePair.Create(verb, Enum.Parse<EventKind>(kind.Key, true)))
                )
        );
        Dates = new DateVocabulary(language);
        Fields = new(
            VocabularyFiles
                .Read<Dictionary<string, List<string>>>(language, "fields")
                .SelectMany(static field => field.Value.Select(word => KeyValuePair.Create(word, field.Key)))
        );
        Indicators =
        [
            .. VocabularyFiles
                .Read<List<IndicatorEntry>>(language, "indicators")
                .Select(static entry => new IndicatorPattern(entry)),
        ];
        Programmes =
        [
            .. VocabularyFiles
                .Read<List<ProgrammeEntry>>(language, "programmes")
                .Select(static entry => new ProgrammePattern(entry)),
        ];
        Organisations = new(
            VocabularyFiles
                .Read<List<OrganisationEntry>>("organisations")
                .SelectMany(entry =>
                    (language == Language.Zh ? entry.Zh : entry.En).Select(word =>
                        KeyValuePair.Create(word, entry.Slug)
                    )
                )
        );
    }

    public Language Language { get; }

    public PhraseMatcher<UnitEntry> Units { get; }

    public PhraseMatcher<EventKind> EventVerbs { get; }

    public DateVocabulary Dates { get; }

    public PhraseMatcher<string> Fields { get; }

    public PhraseMatcher<string> Organisations { get; }

    public IReadOnlyList<IndicatorPattern> Indicators { get; }

    public IReadOnlyList<ProgrammePattern> Programmes { get; }

    /// <summary>The word list of that name; a name that is none is a defect of the program.</summary>
    public PhraseMatcher<string> Words(string name) => _words[name];

    public bool HasList(string name) => _words.ContainsKey(name);

    public PhraseMatcher<string> Boilerplate(string name) => _boilerplate[name];

    public bool HasBoilerplate(string name) => _boilerplate.ContainsKey(name);

    private Dictionary<string, PhraseMatcher<string>> Lists(string file) =>
        VocabularyFiles
            .Read<Dictionary<string, List<string>>>(Language, file)
            .ToDictionary(
                static list => list.Key,
                static list => new PhraseMatcher<string>(list.Value.Select(word => KeyValuePair.Create(word, word))),
                StringComparer.Ordinal
            );
}

/// <summary>A known indicator's words, ready to be found.</summary>
internal sealed class IndicatorPattern(IndicatorEntry entry)
{
    public IndicatorEntry Entry { get; } = entry;

    public IReadOnlyList<PhraseMatcher<string>> All { get; } = [.. entry.All.Select(ProgrammePattern.Matcher)];

    public IReadOnlyList<PhraseMatcher<string>> Near { get; } = [.. entry.Near.Select(ProgrammePattern.Matcher)];

    public IReadOnlyList<PhraseMatcher<string>> Context { get; } = [.. entry.Context.Select(ProgrammePattern.Matcher)];

    public PhraseMatcher<string> Not { get; } = ProgrammePattern.Matcher(entry.Not);
}

/// <summary>A programme's words, ready to be found.</summary>
internal sealed class ProgrammePattern(ProgrammeEntry entry)
{
    private readonly PhraseMatcher<string>[] _all = [.. entry.All.Select(Matcher)];
    private readonly PhraseMatcher<string> _not = Matcher(entry.Not);

    public string Programme { get; } = entry.Programme;

    public bool IsIn(string folded) => Array.TrueForAll(_all, group => group.IsIn(folded)) && !_not.IsIn(folded);

    public static PhraseMatcher<string> Matcher(IEnumerable<string> words) =>
        new(words.Select(static word => KeyValuePair.Create(word, word)));
}
