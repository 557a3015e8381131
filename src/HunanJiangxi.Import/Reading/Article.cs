using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Reading;

/// <summary>A document's article: what it says of itself, and which lines are its body.</summary>
internal sealed record Article(
    string Text,
    Language Language,
    string Title,
    SourceMetadata Metadata,
    IReadOnlyList<PageLine> Body
);
