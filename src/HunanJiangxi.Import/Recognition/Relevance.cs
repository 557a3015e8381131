using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>Whether a text is about cooperation at all; one that is not gives nothing.</summary>
internal static class Relevance
{
    public static bool IsAboutCooperation(LanguageVocabulary words, string title, IReadOnlyList<Sentence> sentences)
    {
        var list = words.Words("cooperation");
        var inTitle = list.IsIn(Folding.Fold(title));
        var hits = 0;
        foreach (var sentence in sentences)
        {
            hits += list.Find(sentence.Folded).Count();
            if (hits >= 3 || (inTitle && hits >= 1))
            {
                return true;
            }
        }

        return false;
    }
}
