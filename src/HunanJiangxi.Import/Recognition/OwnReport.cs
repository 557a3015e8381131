using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whose report it is that says 我市 or 我县: the place of its paper, 萍乡日报, or of its site, 某县人民政府.</summary>
internal static class OwnReport
{
    /// <summary>The one city or county that the publisher's name holds, null where it holds none or several.</summary>
    public static PlaceEntry? PlaceOf(ReadingContext context)
    {
        if (context.Article.Metadata.Publisher is not { Length: > 0 } publisher)
        {
            return null;
        }

        var named = context
            .Places.Of(context.Language)
            .Find(Folding.Fold(publisher))
            .Select(static match => match.Value[0].Slug)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return named is [var slug] && context.Places.Find(slug) is { Level: not "province" } place ? place : null;
    }

    /// <summary>我市 for a city, 我县 for a county, 我区 for a district.</summary>
    public static PhraseMatch<string>? WordIn(ReadingContext context, Sentence sentence, PlaceEntry own) =>
        context.Words.Words("own-county").First(sentence.Folded, 0, sentence.Folded.Length) is { } word
        && own.NameZh is { Length: > 0 } name
        && name[^1] == sentence.Folded[word.End - 1]
            ? word
            : null;
}
