using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Cities paired with one another: one instrument a pair, named after it.</summary>
internal sealed class PairingReader(LanguageVocabulary words, PlaceNames places)
{
    public IEnumerable<ReadProposal> Read(ReadingContext context, Sentence sentence, IReadOnlyList<Mention> mentions)
    {
        var folded = sentence.Folded;
        if (Noun(folded) is not { } noun || !words.Words("pairing-verb").IsIn(folded))
        {
            yield break;
        }

        var cities = mentions
            .Where(static mention => mention.CanBeParty)
            .Select(static mention => mention.Place)
            .Where(place => places.Find(place.Slug) is { Level: not "province" } && !IsIncluded(folded, place))
            .ToList();
        var period = sentence.Found.Dates.FirstOrDefault(static date => date is { Date: not null, End: not null });
        var span = sentence.Trimmed(new Span(0, sentence.Text.Length));
        for (var i = 0; i + 1 < cities.Count; i += 2)
        {
            if (!IsPair(folded, cities[i], cities[i + 1]))
            {
                i--;
                continue;
            }

            var content = new AgreementContent(NameOf(cities[i], cities[i + 1], noun.Value), AgreementKind.Pairing)
            {
                Parties = [cities[i].Slug, cities[i + 1].Slug],
                PeriodStart = period?.Date?.ToString(),
                PeriodEnd = period?.End?.ToString(),
                Programme = context.Programme,
                Fields = context.FieldsOf(sentence, new Span(0, folded.Length)),
            };
            var confidence = Confidence.Of((period is not null, 0.15m), (true, 0.15m));
            yield return new ReadProposal(content, sentence.Start + span.Start, span.Length, confidence);
        }
    }

    // 甲市各区(含某新区): in brackets stands what is part of the side before them
    private static bool IsIncluded(string folded, PlaceFinding place) =>
        folded.LastIndexOf('(', place.Start) is >= 0 and var open
        && folded.IndexOf(')', open) >= place.Stop
        && folded[place.Start - 1] is '含' or '括';

    // 对口合作工作领导小组办公室 bears the word in its name only
    private PhraseMatch<string>? Noun(string folded)
    {
        foreach (var noun in words.Words("pairing-noun").Find(folded))
        {
            var end = Math.Min(folded.Length, noun.End + 14);
            if (!words.HasList("office-after") || !words.Words("office-after").IsIn(folded, noun.End, end))
            {
                return noun;
            }
        }

        return null;
    }

    private string NameOf(PlaceFinding left, PlaceFinding right, string noun)
    {
        var (one, two) = (places.Find(left.Slug)!, places.Find(right.Slug)!);
        return words.Language == Language.Zh ? $"{one.Zh[^1]}—{two.Zh[^1]}{noun}" : $"{one.NameEn}-{two.NameEn} {noun}";
    }

    private bool IsPair(string folded, PlaceFinding left, PlaceFinding right)
    {
        var gap = folded.AsSpan(left.Stop, right.Start - left.Stop);
        return gap.Length <= 40
            && gap.IndexOfAny(words.Language == Language.Zh ? ",;、" : ";") < 0
            && !gap.Contains("分别", StringComparison.Ordinal)
            && (
                gap.IndexOfAny("与和同") >= 0
                || gap.Contains(" and ", StringComparison.Ordinal)
                || gap.Contains(" with ", StringComparison.Ordinal)
                || gap.Contains('&')
            );
    }
}
