using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Who helps and who is helped, in English sentences on paired assistance: both take part.</summary>
internal sealed class EnglishAid(LanguageVocabulary words)
{
    private const int Reach = 90;

    /// <summary>"gave 20 million yuan to Lishui and Quzhou for paired assistance", "Baise has received donations".</summary>
    public bool IsHelped(string folded, int start, int stop)
    {
        if (words.Language != Language.En || !words.Words("aid").IsIn(folded))
        {
            return false;
        }

        if (words.Words("aid-before").EndingAt(folded, start) is not null)
        {
            return true;
        }

        var head = folded.AsSpan(0, start);
        var isGoal = head.EndsWith(" to ") || head.EndsWith(" for ") || head.EndsWith(" in ");
        return isGoal ? IsGoal(folded, start) : Follows(folded, stop, "aid-received");
    }

    /// <summary>"Guangdong has sent teachers to Hami", "a donation of 2 million yuan from Guangzhou".</summary>
    public bool Gives(Sentence sentence, PlaceFinding place, int start, int stop)
    {
        var folded = sentence.Folded;
        if (words.Language != Language.En || !words.Words("aid").IsIn(folded))
        {
            return false;
        }

        return Follows(folded, stop, "aid-gift")
            || (
                folded.AsSpan(0, start).EndsWith(" from ")
                && words.Words("aid-received-from").Last(folded, start - Reach, start) is { } gift
                && folded.AsSpan(gift.End, start - gift.End).IndexOfAny(",;:") < 0
            );
    }

    // "sent teachers and doctors to Hami": what goes before "to" is a gift, in the same clause
    private bool IsGoal(string folded, int start) =>
        words.Words("aid-gift").Last(folded, start - Reach, start) is { } gift
        && folded.AsSpan(gift.End, start - gift.End).IndexOfAny(",;:") < 0;

    private bool Follows(string folded, int stop, string list)
    {
        var at = stop;
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        while (at < folded.Length && words.Words("aid-adverb").TryMatchAt(folded, at, folded.Length, out var adverb))
        {
            at = adverb.End + 1;
        }

        return at > stop && at < folded.Length && words.Words(list).TryMatchAt(folded, at, folded.Length, out _);
    }
}
