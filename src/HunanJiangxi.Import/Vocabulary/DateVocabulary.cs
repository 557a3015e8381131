using System.Runtime.InteropServices;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>What a word of a date counts from the day of publication or from the date named last.</summary>
internal enum DateWordKind
{
    /// <summary>Looks like a date and is none; what it covers is passed over.</summary>
    NotDate,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    YearOfLast,
    MonthOfLast,
    DayOfLast,
    YearEnd,
    MonthEnd,

    /// <summary>A five-year plan; the number is its first year.</summary>
    Plan,

    /// <summary>A century; the number is its first year.</summary>
    Century,
}

/// <summary>A word of a date, and how far away it points.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateWord(DateWordKind Kind, int Number);

/// <summary>Whether a sentence tells of what is to come or of what is past.</summary>
internal enum Tense
{
    None,
    Past,
    Future,
}

/// <summary>The words of dates of one language, ready to be found: <c>dates.yaml</c>.</summary>
internal sealed class DateVocabulary
{
    private readonly DateEntries _entries;
    private readonly Dictionary<string, PhraseMatcher<string>> _lists = new(StringComparer.Ordinal);

    public DateVocabulary(Language language)
    {
        _entries = VocabularyFiles.Read<DateEntries>(language, "dates");
        Words = new(Entries());
        Tenses = new([
            .. _entries.Future.Select(static word => KeyValuePair.Create(word, Tense.Future)),
            .. _entries.Past.Select(static word => KeyValuePair.Create(word, Tense.Past)),
            .. _entries.Timeless.Select(static word => KeyValuePair.Create(word, Tense.None)),
        ]);
        foreach (var property in typeof(DateEntries).GetProperties())
        {
            if (property.GetValue(_entries) is List<string> list)
            {
                _lists[property.Name] = new(list.Select(static word => KeyValuePair.Create(word, word)));
            }
        }

        Numbers = new(_entries.Numbers);
        Seasons = new(_entries.Seasons);
    }

    /// <summary>Words that are dates by themselves, and those that only look so.</summary>
    public PhraseMatcher<DateWord> Words { get; }

    public PhraseMatcher<Tense> Tenses { get; }

    /// <summary>The part of a year or month that stands before it: early, the end of.</summary>
    public PhraseMatcher<string> Parts => _lists[nameof(DateEntries.Parts)];

    public PhraseMatcher<int> Numbers { get; }

    /// <summary>Seasons, by their middle month.</summary>
    public PhraseMatcher<int> Seasons { get; }

    /// <summary>A list of <see cref="DateEntries"/> by the name of its property.</summary>
    public PhraseMatcher<string> List(string name) => _lists[name];

    public IEnumerable<IPhraseList> Lists => [Words, Tenses, Numbers, Seasons, .. _lists.Values];

    private IEnumerable<KeyValuePair<string, DateWord>> Entries()
    {
        (DateWordKind, Dictionary<string, int>)[] counted =
        [
            (DateWordKind.Year, _entries.Years),
            (DateWordKind.Quarter, _entries.Quarters),
            (DateWordKind.Month, _entries.Months),
            (DateWordKind.Week, _entries.Weeks),
            (DateWordKind.Day, _entries.Days),
            (DateWordKind.YearOfLast, _entries.YearsOfLast),
            (DateWordKind.MonthOfLast, _entries.MonthsOfLast),
            (DateWordKind.DayOfLast, _entries.DaysOfLast),
            (DateWordKind.Plan, _entries.Plans),
            (DateWordKind.Century, _entries.Centuries),
        ];
        (DateWordKind, List<string>)[] plain =
        [
            (DateWordKind.NotDate, _entries.NotDates),
            (DateWordKind.YearEnd, _entries.YearEnds),
            (DateWordKind.MonthEnd, _entries.MonthEnds),
        ];
        return counted
            .SelectMany(static list =>
                list.Item2.Select(word => KeyValuePair.Create(word.Key, new DateWord(list.Item1, word.Value)))
            )
            .Concat(
                plain.SelectMany(static list =>
                    list.Item2.Select(word => KeyValuePair.Create(word, new DateWord(list.Item1, 0)))
                )
            );
    }
}

/// <summary>The file <c>dates.yaml</c> of a language.</summary>
internal sealed class DateEntries
{
    public Dictionary<string, int> Years { get; set; } = [];

    public Dictionary<string, int> Quarters { get; set; } = [];

    public Dictionary<string, int> Months { get; set; } = [];

    public Dictionary<string, int> Weeks { get; set; } = [];

    public Dictionary<string, int> Days { get; set; } = [];

    public Dictionary<string, int> YearsOfLast { get; set; } = [];

    public Dictionary<string, int> MonthsOfLast { get; set; } = [];

    public Dictionary<string, int> DaysOfLast { get; set; } = [];

    public Dictionary<string, int> Plans { get; set; } = [];

    public Dictionary<string, int> Centuries { get; set; } = [];

    public Dictionary<string, int> Numbers { get; set; } = [];

    public Dictionary<string, int> Seasons { get; set; } = [];

    public List<string> YearEnds { get; set; } = [];

    public List<string> MonthEnds { get; set; } = [];

    public List<string> Parts { get; set; } = [];

    public List<string> PartsOfYear { get; set; } = [];

    public List<string> PartsOfMonth { get; set; } = [];

    public List<string> NotParts { get; set; } = [];

    public List<string> PlanPeriods { get; set; } = [];

    public List<string> PlanEnds { get; set; } = [];

    public List<string> PlanBefore { get; set; } = [];

    public List<string> NotDates { get; set; } = [];

    public List<string> DurationBefore { get; set; } = [];

    public List<string> DurationAfter { get; set; } = [];

    public List<string> MonthBefore { get; set; } = [];

    public List<string> MonthAfter { get; set; } = [];

    public List<string> YearBefore { get; set; } = [];

    public List<string> YearAfter { get; set; } = [];

    public List<string> LunarBefore { get; set; } = [];

    public List<string> HabitBefore { get; set; } = [];

    public List<string> Future { get; set; } = [];

    public List<string> Past { get; set; } = [];

    public List<string> Timeless { get; set; } = [];
}
