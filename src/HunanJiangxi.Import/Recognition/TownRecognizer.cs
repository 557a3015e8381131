using System.Buffers;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// Towns that take part themselves: 老关镇与东富镇签订协议. No list knows all towns, so a name counts only where its
/// beginning is sure, and a town only where the sentence shows it as a side.
/// </summary>
internal sealed class TownRecognizer(LanguageVocabulary words) : IFactRecognizer
{
    private const int LongestStem = 3;
    private const int LongestPeople = 9;
    private const int Officials = 12;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("镇乡");
    private static readonly SearchValues<char> s_breaks = SearchValues.Create("、,。;:“”《》()和与及同跟 ");

    public IEnumerable<ReadProposal> Find(ReadingContext context)
    {
        if (!context.Article.Language.Equals(Domain.Values.Language.Zh))
        {
            yield break;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in context.Sentences)
        {
            if (!sentence.Folded.AsSpan().ContainsAny(s_ends))
            {
                continue;
            }

            var towns = Towns(sentence);
            if (!AreSides(sentence, towns))
            {
                continue;
            }

            foreach (var town in towns)
            {
                var name = sentence.Folded[town.Start..town.End];
                if (known.Add(name))
                {
                    yield return Propose(context, sentence, town, name);
                }
            }
        }
    }

    private List<Span> Towns(Sentence sentence)
    {
        var folded = sentence.Folded;
        var towns = new List<Span>();
        for (var at = 0; at < folded.Length; at++)
        {
            var next = folded.AsSpan(at).IndexOfAny(s_ends);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (StartOf(sentence, at) is { } start && !sentence.IsInName(at))
            {
                towns.Add(new Span(start, at + 1));
            }
        }

        return towns;
    }

    // a county, a comma or a joining word before the name, and two or three letters of it, more for 双河苗族彝族乡
    private int? StartOf(Sentence sentence, int end)
    {
        var folded = sentence.Folded;
        if (end + 1 < folded.Length && words.Words("town-not-before").TryMatchAt(folded, end + 1, folded.Length, out _))
        {
            return null;
        }

        var longest = end > 0 && folded[end - 1] == '族' ? LongestPeople : LongestStem;
        for (var start = end - 2; start >= Math.Max(0, end - longest); start--)
        {
            var isSure =
                start == 0
                || s_breaks.Contains(folded[start - 1])
                || sentence.Found.Places.Any(place => place.Stop == start);
            if (isSure)
            {
                return
                    folded.AsSpan(start, end - start).ContainsAny(s_breaks)
                    || words.Words("town-not").IsIn(folded, start, end + 1)
                    ? null
                    : start;
            }
        }

        return null;
    }

    private bool AreSides(Sentence sentence, List<Span> towns)
    {
        var folded = sentence.Folded;
        if (towns.Count == 0)
        {
            return false;
        }

        var several = towns.Select(town => folded[town.Start..town.End]).Distinct(StringComparer.Ordinal).Count() > 1;
        var last = towns[^1].End;
        return several
            ? words.Words("town-signing").IsIn(folded)
                || (AreJoined(folded, towns) && words.Words("party-verb").IsIn(folded))
                || words.Words("sent-after").IsIn(folded, last, Math.Min(folded.Length, last + Officials))
            : last < folded.Length
                && words.Words("town-body").TryMatchAt(folded, last, folded.Length, out _)
                && words.Words("party-verb").IsIn(folded);
    }

    // 大瑶镇与金山镇, 老关镇与醴陵市孙家湾镇, but not 甲镇与乙镇交界处
    private bool AreJoined(string folded, List<Span> towns) =>
        towns
            .Zip(towns.Skip(1))
            .Any(pair =>
                pair.Second.Start > pair.First.End
                && folded[pair.First.End] is '与' or '和' or '同'
                && pair.Second.Start - pair.First.End < Officials
                && !words
                    .Words("town-border")
                    .IsIn(folded, pair.Second.End, Math.Min(folded.Length, pair.Second.End + 4))
            );

    private static ReadProposal Propose(ReadingContext context, Sentence sentence, Span town, string name)
    {
        var clause = sentence.Trimmed(sentence.ClauseAt(town.Start));
        var content = new MemberContent(name, name, null)
        {
            Programme = context.Programme,
            Fields = context.FieldsOf(sentence, clause),
        };
        return new ReadProposal(content, sentence.Start + clause.Start, clause.Length, Confidence.Of((true, 0.05m)));
    }
}
