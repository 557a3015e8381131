using System.Collections.Frozen;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The words of one language, ready to be found.</summary>
internal sealed class LanguageVocabulary
{
    private readonly NamedLists _words;
    private readonly NamedLists _boilerplate;
    private readonly FrozenDictionary<string, IndicatorPattern[]> _indicators;
    private readonly IndicatorPattern[] _anyUnit;

    public LanguageVocabulary(Language language, PlaceNames places)
    {
        Language = language;
        _words = new NamedLists([.. Lists("words"), .. Lists("place-context")]);
        _boilerplate = new NamedLists([.. Lists("boilerplate")]);
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
        _anyUnit = [.. Indicators.Where(static pattern => pattern.Entry.UnitCodes.Count == 0)];
        _indicators = Indicators
            .SelectMany(static pattern => pattern.Entry.UnitCodes)
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(
                static unit => unit,
                unit => Indicators.Where(pattern => pattern.Entry.IsIn(unit)).ToArray(),
                StringComparer.Ordinal
            );
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
        Phrases = new PhraseIndex([
            .. _words.All,
            Units,
            EventVerbs,
            Fields,
            Organisations,
            places.Of(language),
            .. Dates.Lists,
            .. Indicators.SelectMany(static indicator => indicator.Lists),
            .. Programmes.SelectMany(static programme => programme.Lists),
        ]);
    }

    public Language Language { get; }

    /// <summary>All lists of words that sentences are searched for, to be found together.</summary>
    public PhraseIndex Phrases { get; }

    public PhraseMatcher<UnitEntry> Units { get; }

    public PhraseMatcher<EventKind> EventVerbs { get; }

    public DateVocabulary Dates { get; }

    public PhraseMatcher<string> Fields { get; }

    public PhraseMatcher<string> Organisations { get; }

    public IReadOnlyList<IndicatorPattern> Indicators { get; }

    /// <summary>The indicators that a figure in a unit may be, in the order of the file.</summary>
    public IndicatorPattern[] IndicatorsIn(string unitCode) => _indicators.GetValueOrDefault(unitCode, _anyUnit);

    public IReadOnlyList<ProgrammePattern> Programmes { get; }

    /// <summary>The word list of that name; a name that is none is a defect of the program.</summary>
    public PhraseMatcher<string> Words(string name) => _words[name];

    /// <summary>Every word list, in no order.</summary>
    public IReadOnlyList<PhraseMatcher<string>> WordLists => _words.All;

    public bool HasList(string name) => _words.Holds(name);

    public PhraseMatcher<string> Boilerplate(string name) => _boilerplate[name];

    public bool HasBoilerplate(string name) => _boilerplate.Holds(name);

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

    public PhraseMatcher<string>[] All { get; } = [.. entry.All.Select(ProgrammePattern.Matcher)];

    public PhraseMatcher<string>[] Near { get; } = [.. entry.Near.Select(ProgrammePattern.Matcher)];

    public PhraseMatcher<string>[] Context { get; } = [.. entry.Context.Select(ProgrammePattern.Matcher)];

    public PhraseMatcher<string> Not { get; } = ProgrammePattern.Matcher(entry.Not);

    public IEnumerable<IPhraseList> Lists => [.. All, .. Near, .. Context, Not];
}

/// <summary>A programme's words, ready to be found.</summary>
internal sealed class ProgrammePattern(ProgrammeEntry entry)
{
    private readonly PhraseMatcher<string>[] _all = [.. entry.All.Select(Matcher)];
    private readonly PhraseMatcher<string> _not = Matcher(entry.Not);

    public string Programme { get; } = entry.Programme;

    public IEnumerable<IPhraseList> Lists => [.. _all, _not];

    /// <summary>Whether the texts, taken together, speak of it.</summary>
    public bool IsIn(IReadOnlyList<string> folded) =>
        Array.TrueForAll(_all, group => IsIn(group, folded)) && !IsIn(_not, folded);

    private static bool IsIn(PhraseMatcher<string> group, IReadOnlyList<string> folded)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            if (group.IsIn(folded[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static PhraseMatcher<string> Matcher(IEnumerable<string> words) =>
        new(words.Select(static word => KeyValuePair.Create(word, word)));
}
