using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What the sentences before a sentence said of parties and day, for those that say 双方, 三县, "both sides", or
/// 会上, "at the meeting".
/// </summary>
internal sealed class EarlierSentences(LanguageVocabulary words, PlaceNames places)
{
    // of "to boost their tourism resources": so much of a purpose told twice is the same one
    private const int Telling = 24;

    private readonly List<string> _told = [];
    private List<string> _parties = [];
    private PartialDate? _date;

    public void Add(Sentence sentence, IReadOnlyList<Mention> mentions)
    {
        if (!sentence.IsChinese)
        {
            _told.Add(sentence.Text);
        }

        var named = mentions
            .Where(static mention => mention.CanBeParty)
            .Select(static mention => mention.Place.Slug)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var below = named.Where(slug => places.Find(slug) is not { Level: "province" }).ToList();
        var parties = below.Count >= 2 ? below : named;
        if (parties.Count >= 2)
        {
            _parties = parties;
        }

        var date = sentence.Found.Dates.LastOrDefault(date => date.Date is not null && !sentence.IsInName(date.Start));
        _date = date?.Date ?? (OnSameOccasion(sentence) ? _date : null);
    }

    /// <summary>The parties that a word for so many of them stands for; null when it stands for none known.</summary>
    public IReadOnlyList<string>? Parties(Sentence sentence, int before) => Parties(sentence, 0, before);

    public IReadOnlyList<string>? Parties(Sentence sentence, int from, int before)
    {
        var list = _parties.Count switch
        {
            2 => "anaphora-2",
            3 => "anaphora-3",
            4 => "anaphora-4",
            _ => null,
        };
        return list is not null && words.Words(list).IsIn(sentence.Folded, from, before) ? _parties : null;
    }

    /// <summary>An instrument named by its purpose, "agreement to …", that an earlier sentence told of by a better name.</summary>
    public bool IsPurposeTold(AgreementReading reading)
    {
        var to = reading.Name.IndexOf(" to ", StringComparison.Ordinal);
        return to > 0
            && reading.Name.Length - to >= Telling
            && _told.Exists(told => told.Contains(reading.Name.AsSpan(to, Telling), StringComparison.Ordinal));
    }

    /// <summary>The day of the occasion that the sentence goes on to tell of.</summary>
    public PartialDate? Date(Sentence sentence) => OnSameOccasion(sentence) ? _date : null;

    private bool OnSameOccasion(Sentence sentence) =>
        words
            .Words("same-occasion")
            .IsIn(sentence.Folded, 0, Math.Min(sentence.Folded.Length, words.Language == Language.Zh ? 10 : 40));
}
