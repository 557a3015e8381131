using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Proofs;

/// <summary>
/// A sentence that proves a fact, with the words around it and the document that holds it. Offsets are UTF-16 code
/// units of the document's text.
/// </summary>
public sealed record Quotation(string Document, int Start, int Length, string Quote)
{
    public required string Title { get; init; }

    public required Language Language { get; init; }

    public string? Publisher { get; init; }

    public PartialDate? Published { get; init; }

    public bool IsRetold { get; init; }

    /// <summary>The rest of the sentence before the quote.</summary>
    public string Before { get; init; } = "";

    /// <summary>The rest of the sentence after the quote.</summary>
    public string After { get; init; } = "";
}
