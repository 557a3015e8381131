using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// When one document counts as a copy of another: nearly the same words and the same numbers, or the same title and
/// at least half of the words. Of two, the one that was read later is the copy: what was decided of the first stands.
/// </summary>
public static class CopyRule
{
    private const decimal SameWords = 0.8m;
    private const decimal ManyWords = 0.5m;
    private const decimal SameTitle = 0.7m;
    private const decimal WholeExcerpt = 0.9m;
    private const decimal SameNumbers = 0.5m;

    /// <summary>How much alike they are, from 0 to 1, where the later is a copy of the earlier; else null.</summary>
    public static decimal? Similarity(SignedTitle earlier, SignedTitle later)
    {
        var similarity = earlier.Signature.SimilarityTo(later.Signature);
        if (similarity < ManyWords || earlier.Signature.NumbersInCommon(later.Signature) < SameNumbers)
        {
            return null;
        }

        var isCopy =
            similarity >= SameWords
            || earlier.Signature.ContainmentIn(later.Signature) >= WholeExcerpt
            || Wording.Alike(earlier.Title, later.Title) >= SameTitle;
        return isCopy ? similarity : null;
    }
}

/// <summary>What a document is recognised by.</summary>
public sealed record SignedTitle(string Title, TextSignature Signature);
