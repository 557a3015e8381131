using System.Buffers;
using System.Text.RegularExpressions;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>An English instrument that has no name but what it is for: "an agreement to run one bus line".</summary>
internal sealed partial class EnglishPurpose(LanguageVocabulary words, EnglishNounPhrase phrase)
{
    private const int Longest = 90;
    private const string To = " to ";

    // behind these words another clause begins, whose "to" is not the paper's
    private static readonly SearchValues<string> s_turns = SearchValues.Create(
        [" where ", " which ", " that ", " when ", " who ", " according", " due", " prior", ", as "],
        StringComparison.Ordinal
    );

    /// <summary>
    /// "signed agreements with Luxi County to share test results": named by what it is for; null where no purpose is told.
    /// </summary>
    public string? After(Sentence sentence, PhraseMatch<string> noun)
    {
        var folded = sentence.Folded;
        var to = Next(folded, noun.End);
        if (to < 0)
        {
            return null;
        }

        var gap = folded.AsSpan(noun.End, to - noun.End);
        var isNext =
            gap.IsEmpty
            || gap.StartsWith(" with ")
            || gap.StartsWith(" between ")
            || sentence.Found.Dates.Any(date => date.Start <= noun.End + 4 && date.Stop == to);
        // "agreements with each other to strengthen ties": papers in general, none of which is told
        var isVague =
            gap.Contains("each other", StringComparison.Ordinal)
            || gap.Contains("one another", StringComparison.Ordinal);
        return isNext && !isVague && !gap.ContainsAny(s_turns) && gap.IndexOfAny(";.:") < 0
            ? Named(sentence, noun, to)
            : null;
    }

    /// <summary>"signed agreements in the fields of health, education and food safety": several, named by their fields.</summary>
    public string? InFields(Sentence sentence, PhraseMatch<string> noun)
    {
        var folded = sentence.Folded;
        var at = noun.End + 1;
        if (
            at >= folded.Length
            || !noun.Value.EndsWith('s')
            || !words.Words("fields-of").TryMatchAt(folded, at, folded.Length, out var lead)
        )
        {
            return null;
        }

        var end = lead.End;
        while (Item().Match(folded, end) is { Success: true } item)
        {
            end += item.Length;
        }

        return end > lead.End ? sentence.Text[noun.Start..end] : null;
    }

    // "health, education, food safety and the Belt & Road Initiative"
    [GeneratedRegex(
        @"\G(?:,| and|, and)? (?:the )?[A-Za-z][A-Za-z&-]{1,24}(?: (?!and |of |with |for |a |to |in |on |at |that |which )[A-Za-z&][A-Za-z&-]{0,24}){0,4}(?=,| and |\.|;|$)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Item();

    /// <summary>"An agreement was signed by the two in June to share test results".</summary>
    public string? AfterVerb(Sentence sentence, PhraseMatch<string> noun, PhraseMatch<string> verb)
    {
        var folded = sentence.Folded;
        var to = IsNew(folded, noun.Start) ? Next(folded, verb.End) : -1;
        return
            to >= 0
            && folded.AsSpan(verb.End, to - verb.End).IndexOfAny(",;.:") < 0
            && char.IsAsciiLetterLower(folded[to + To.Length])
            ? Named(sentence, noun, to)
            : null;
    }

    /// <summary>"signed a memorandum of cooperation": said for the first time, it is named by its kind.</summary>
    public static bool IsNew(string folded, int start)
    {
        var head = folded.AsSpan(0, start).TrimEnd();
        return head.EndsWith(" a")
            || head.EndsWith(" an")
            || head.EndsWith("another", StringComparison.OrdinalIgnoreCase)
            || head is "A" or "An";
    }

    /// <summary>"signed an agreement.", "inked a memorandum on Tuesday": nothing more is said of the paper.</summary>
    public bool IsBare(Sentence sentence, PhraseMatch<string> verb, PhraseMatch<string> noun) =>
        IsNew(sentence.Folded, noun.Start)
        && !words.Words("agreement-verb-weak").TryMatchAt(sentence.Folded, verb.Start, sentence.Folded.Length, out _)
        && !noun.Value.StartsWith("deal", StringComparison.OrdinalIgnoreCase)
        && !noun.Value.EndsWith('s');

    /// <summary>"Monday's agreement was signed by …": the one told of already.</summary>
    public static bool IsOfDay(string folded, int start)
    {
        var word = folded.AsSpan(start);
        var end = word.IndexOf(' ');
        return end > 0 && word[..end].EndsWith("day's");
    }

    /// <summary>"the first to sign such a pact": the one told of already.</summary>
    public static bool IsSuch(string folded, int start, int noun) =>
        folded.AsSpan(start, noun - start).Contains("such ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A declaration is released by its parties; of an agreement only the text is.</summary>
    public static bool IsMereText(PhraseMatch<string> verb, PhraseMatch<string> noun) =>
        verb.Value == "released" && noun.Value[0] is not ('d' or 'j' or 'c');

    /// <summary>"A report on the agreement was released": what was released is another thing.</summary>
    public static bool IsOfAnother(string folded, int start) =>
        folded.AsSpan(0, start).EndsWith(" on the ") || folded.AsSpan(0, start).EndsWith(" of the ");

    private static int Next(string folded, int from) =>
        folded.IndexOf(To, from, Math.Min(folded.Length - from, Longest), StringComparison.Ordinal) is var to
        && to + To.Length < folded.Length
            ? to
            : -1;

    private string? Named(Sentence sentence, PhraseMatch<string> noun, int to)
    {
        var stop = phrase.PhraseEnd(sentence, to + To.Length, noun.End, isPurpose: true);
        stop = EnglishTopic.BeforeNextAct(sentence.Folded, to + To.Length, stop);
        return stop > to + To.Length ? sentence.Text[noun.Start..noun.End] + sentence.Text[to..stop] : null;
    }
}
