using System.Runtime.InteropServices;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Recognition;

/// <summary>A stretch inside a sentence, in code units of the sentence.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool Holds(int at) => at >= Start && at < End;

    public bool Overlaps(int start, int end) => start < End && Start < end;
}

/// <summary>
/// A sentence of the article with everything that was found in it. Offsets in it are its own; <see cref="Start"/> is
/// its place in the document.
/// </summary>
internal sealed class Sentence
{
    public required int Start { get; init; }

    public required string Text { get; init; }

    public required string Folded { get; init; }

    public required Language Language { get; init; }

    /// <summary>What its line holds; places that the rest of the article tells are added to it.</summary>
    public required RecognizedLine Found { get; set; }

    /// <summary>Parts between commas (Chinese) or semicolons and dashes (English), in order.</summary>
    public required IReadOnlyList<Span> Clauses { get; init; }

    /// <summary>What stands in 《》 or in quotation marks, marks included.</summary>
    public required IReadOnlyList<Span> Names { get; init; }

    /// <summary>The places with their roles, once <see cref="MentionReader"/> has worked them out.</summary>
    public IReadOnlyList<Mention>? Mentions { get; set; }

    public bool IsChinese => Language == Language.Zh;

    public bool IsInName(int at)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Holds(at))
            {
                return true;
            }
        }

        return false;
    }

    public Span ClauseAt(int at)
    {
        var index = ClauseIndexAt(at);
        return index >= 0 && Clauses[index].Holds(at) ? Clauses[index] : new Span(0, Text.Length);
    }

    public int ClauseIndexAt(int at)
    {
        for (var i = 0; i < Clauses.Count; i++)
        {
            if (Clauses[i].Holds(at))
            {
                return i;
            }
        }

        return Clauses.Count - 1;
    }

    public string Slice(Span span) => Text[span.Start..span.End];

    /// <summary>The span without the blanks and commas at its ends.</summary>
    public Span Trimmed(Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsEdge(Folded[start]))
        {
            start++;
        }

        while (end > start && (IsEdge(Folded[end - 1]) || Folded[end - 1] is '。' or '.' or '!' or ';'))
        {
            end--;
        }

        return new Span(start, end);
    }

    private static bool IsEdge(char c) => c is ' ' or ',' or ';' or ':' or '、' or '-' or '\t';
}
