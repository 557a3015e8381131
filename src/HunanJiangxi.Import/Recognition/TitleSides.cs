using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>
/// "Shenzhen, Harbin cooperate on tourism": an English headline that names its places side by side, and what they do
/// together, says that they take part; the article's first words on each of them prove it.
/// </summary>
internal static class TitleSides
{
    private static readonly string[] s_bonds =
    [
        "ties between ",
        "cooperation between ",
        "links between ",
        "partnership between ",
        "exchanges between ",
    ];

    public static IEnumerable<(Sentence Sentence, Mention Mention)> Of(ReadingContext context, MentionReader mentions)
    {
        if (context.Language != Language.En)
        {
            yield break;
        }

        var sides = Slugs(context);
        foreach (var slug in sides)
        {
            if (First(context, mentions, slug, sides.Count) is var (sentence, mention))
            {
                yield return (sentence, mention with { Role = MentionRole.Party });
            }
        }
    }

    // one that only says where something lies proves nothing; a venue or a name like "the Changsha-Zhuzhou cluster"
    // only if the text has no better
    private static (Sentence, Mention)? First(ReadingContext context, MentionReader mentions, string slug, int of)
    {
        const int Many = 3;
        (Sentence, Mention)? venue = null;
        foreach (var sentence in context.Sentences)
        {
            foreach (var mention in mentions.Read(sentence))
            {
                if (mention.Place.Slug != slug)
                {
                    continue;
                }

                if (mention.CanBeParty)
                {
                    return (sentence, mention);
                }

                venue ??=
                    mention.Role == MentionRole.Venue || (of >= Many && mention.Role == MentionRole.Name)
                        ? (sentence, mention)
                        : null;
            }
        }

        return venue;
    }

    private static HashSet<string> Slugs(ReadingContext context)
    {
        var title = context.FoldedTitle;
        var sides = new HashSet<string>(StringComparer.Ordinal);
        if (!context.Words.Words("cooperation").IsIn(title) && !context.Words.Words("party-verb").IsIn(title))
        {
            return sides;
        }

        var list = new List<PhraseMatch<PlaceEntry[]>>();
        foreach (var match in context.Places.En.Find(title))
        {
            if (match.Value.Length == 0 || !char.IsUpper(title[match.Start]))
            {
                continue;
            }

            if (list.Count > 0 && !IsBeside(context, list[^1], match))
            {
                list.Clear();
            }

            list.Add(match);
            if (list.Count > 1 && (DoIt(context, match.End) || AreBetween(title, list)))
            {
                sides.UnionWith(list.Select(static side => side.Value[0].Slug));
            }
        }

        return sides;
    }

    private static bool IsBeside(
        ReadingContext context,
        PhraseMatch<PlaceEntry[]> before,
        PhraseMatch<PlaceEntry[]> match
    ) =>
        context.FoldedTitle.AsSpan(before.End, match.Start - before.End) is ", " or " and " or " & " or ", and "
        && !context.Places.IsWithin(before.Value[0], match.Value[0].Slug);

    // "Stronger ties between Ningxia and Fujian"
    private static bool AreBetween(string title, List<PhraseMatch<PlaceEntry[]>> list) =>
        list.Count == 2
        && Array.Exists(
            s_bonds,
            bond => title.AsSpan(0, list[0].Start).EndsWith(bond, StringComparison.OrdinalIgnoreCase)
        );

    // "Chongqing, Chengdu new areas meet": the areas do, not their cities
    private static bool DoIt(ReadingContext context, int end)
    {
        var title = context.FoldedTitle;
        return end + 1 < title.Length
            && title[end] == ' '
            && context.Words.Words("title-verb").TryMatchAt(title, end + 1, title.Length, out _);
    }
}
