using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// What the sentences before a sentence said of parties and day, for those that say 双方, 三县, "both sides", or
/// 会上, "at the meeting".
/// </summary>
internal sealed class EarlierSentences(LanguageVocabulary words, PlaceNames places)
{
    private List<string> _parties = [];
    private PartialDate? _date;

    public void Add(Sentence sentence, IReadOnlyList<Mention> mentions)
    {
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

    /// <summary>The day of the occasion that the sentence goes on to tell of.</summary>
    public PartialDate? Date(Sentence sentence) => OnSameOccasion(sentence) ? _date : null;

    private bool OnSameOccasion(Sentence sentence) =>
        words
            .Words("same-occasion")
            .IsIn(sentence.Folded, 0, Math.Min(sentence.Folded.Length, words.Language == Language.Zh ? 10 : 40));
}
