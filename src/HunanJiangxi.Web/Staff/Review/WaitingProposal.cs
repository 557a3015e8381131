using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Staff.Review;

/// <summary>One suggestion that nobody has decided yet, with the words that it was read from.</summary>
public sealed record WaitingProposal(int Id, ProposalContent Content, decimal Confidence, Passage Passage)
{
    public ProposalKind Kind => Content.Kind;

    /// <summary>How it stands to the register now, and the fact that it stands so to.</summary>
    public ProposalLink Link { get; init; } = ProposalLink.New;

    public FactChoice? Known { get; init; }

    /// <summary>Whether it is decided with the same sentence of the document that its own is a copy of.</summary>
    public bool IsTied { get; init; }

    public bool ContradictsReading => Link.Relation == ProposalRelation.Contradicts && Kind == ProposalKind.Reading;

    public ConfidenceBand Band =>
        Confidence switch
        {
            >= 0.8m => ConfidenceBand.High,
            >= 0.5m => ConfidenceBand.Middle,
            _ => ConfidenceBand.Low,
        };
}

/// <summary>The words read, with up to <see cref="Reach"/> UTF-16 units of their document on either side.</summary>
public sealed record Passage(DocumentCard Document, int Start, int Length, string Before, string Words, string After)
{
    public const int Reach = 200;

    public bool BeginsInside => Before.Length < Start;

    public bool EndsInside => Start + Length + After.Length < Document.TextLength;

    public static Passage Cut(SourceDocument document, int start, int length)
    {
        var text = document.Text;
        var from = Math.Max(0, start - Reach);
        var end = start + length;
        var to = Math.Min(text.Length, end + Reach);
        // Half of a surrogate pair is no character.
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to += to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return new Passage(
            DocumentCard.Of(document),
            start,
            length,
            text[from..start],
            text.Substring(start, length),
            text[end..to]
        );
    }
}

/// <summary>What a reviewer wants to know of a document before believing it.</summary>
public sealed record DocumentCard(string Slug, string Title, Language Language)
{
    public string? Publisher { get; init; }

    public PartialDate? Published { get; init; }

    public bool IsRetold { get; init; }

    public int TextLength { get; init; }

    public static DocumentCard Of(SourceDocument document) =>
        new(document.Slug, document.Title, document.Language)
        {
            Publisher = document.Publisher,
            Published = document.Published,
            IsRetold = document.IsRetold,
            TextLength = document.Text.Length,
        };
}
