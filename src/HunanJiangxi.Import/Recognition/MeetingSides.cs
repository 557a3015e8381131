using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Places whose heads met, told by the visit or by who attended, not by a verb of their own.</summary>
internal sealed class MeetingSides(LanguageVocabulary words, PlaceNames places)
{
    public List<Mention> Sides(Sentence sentence, List<Mention> mentions, bool hasPartyVerb) =>
        WithDelegation(sentence, WithOfficials(sentence, hasPartyVerb ? WithVisits(sentence, mentions) : mentions));

    // "a Changsha delegation visited Ganzhou": the guest and the host
    private List<Mention> WithDelegation(Sentence sentence, List<Mention> mentions)
    {
        const string Delegation = "delegation";
        var folded = sentence.Folded;
        if (
            sentence.IsChinese
            || mentions.Count < 2
            || folded.IndexOf(Delegation, StringComparison.Ordinal) is not (> 0 and var at)
        )
        {
            return mentions;
        }

        var host = mentions.Find(mention =>
            mention.Role == MentionRole.Venue
            && mention.Place.Start > at
            && words.Words("visit-before").EndingAt(folded, mention.Place.Start) is not null
        );
        var guest = mentions.Find(mention =>
            mention.Role is MentionRole.Neutral or MentionRole.Name or MentionRole.Party
            && Sends(folded, mention.Place, at)
        );
        return host is null || guest is null || !AreApart(guest.Place, host.Place)
            ? mentions
            : AsParties(mentions, [guest, host]);
    }

    // "a delegation from Liling", "the Shenzhen trade delegation"
    private static bool Sends(string folded, PlaceFinding place, int at)
    {
        const int Epithet = 24;
        var isBefore =
            place.Stop < at
            && at - place.Stop < Epithet
            && folded.AsSpan(place.Stop, at - place.Stop).IndexOfAny(",;.:") < 0;
        var gap = place.Start > at ? folded.AsSpan(at, place.Start - at) : [];
        var isFrom =
            gap.Length < Epithet + Epithet && (gap.StartsWith("delegation from ") || gap.StartsWith("delegation of "));
        return isBefore || (isFrom && gap.IndexOfAny(",;.") < 0);
    }

    private bool AreApart(PlaceFinding one, PlaceFinding other) =>
        one.Slug != other.Slug
        && !(places.Find(one.Slug) is { } first && places.IsWithin(first, other.Slug))
        && !(places.Find(other.Slug) is { } second && places.IsWithin(second, one.Slug));

    // 浏阳市委书记到上栗县考察, 双方签约: both of them, when no others are named
    private List<Mention> WithVisits(Sentence sentence, List<Mention> mentions)
    {
        var guests = mentions.FindAll(static mention => mention.Role == MentionRole.Party);
        if (!words.Words("anaphora-2").IsIn(sentence.Folded) || guests.DistinctBy(Slug).Skip(1).Any())
        {
            return mentions;
        }

        var sides = mentions.FindAll(mention => IsSide(sentence, mention));
        // 甲市代表团到乙县召开合作座谈会: the guest is known already, the host is whom it came to
        if (guests is [var guest, ..])
        {
            sides = sides.FindAll(side => side.Role == MentionRole.Venue && side.Place.Start > guest.Place.Stop);
            sides.Add(guest);
        }

        return sides.DistinctBy(Slug).Count() != 2 ? mentions : AsParties(mentions, sides);
    }

    private static string Slug(Mention mention) => mention.Place.Slug;

    // "the mayor of Changning and the magistrate of Hengdong attended": the places whose heads met
    private List<Mention> WithOfficials(Sentence sentence, List<Mention> mentions)
    {
        if (words.Language != Language.En || mentions.Count < 2 || !words.Words("attended").IsIn(sentence.Folded))
        {
            return mentions;
        }

        var heads = mentions.FindAll(mention =>
            mention.Role is MentionRole.Neutral or MentionRole.Name
            && words.Words("official-of").EndingAt(sentence.Folded, mention.Place.Start) is not null
        );
        return heads.DistinctBy(static head => head.Place.Slug).Count() < 2 ? mentions : AsParties(mentions, heads);
    }

    private static List<Mention> AsParties(List<Mention> mentions, List<Mention> sides) =>
        mentions.ConvertAll(mention => sides.Contains(mention) ? mention with { Role = MentionRole.Party } : mention);

    private bool IsSide(Sentence sentence, Mention mention) =>
        !sentence.IsInName(mention.Place.Start)
        && places.Find(mention.Place.Slug) is { Level: not "province" }
        && mention.Role switch
        {
            MentionRole.Neutral => true,
            MentionRole.Venue => words.Words("visit-before").EndingAt(sentence.Folded, mention.Place.Start) is not null,
            MentionRole.Name => IsOfficial(sentence.Folded, mention.Place.Stop),
            _ => false,
        };

    private bool IsOfficial(string folded, int at)
    {
        var next = at < folded.Length && folded[at] == ' ' ? at + 1 : at;
        return next < folded.Length && words.Words("official-after").TryMatchAt(folded, next, folded.Length, out _);
    }
}
