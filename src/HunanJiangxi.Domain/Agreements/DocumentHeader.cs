namespace HunanJiangxi.Domain.Agreements;

/// <summary>The head of an official document as its issuing body writes it; what it does not give is null.</summary>
/// <param name="IndexNumber">索引号.</param>
/// <param name="IssuingBody">发文机关.</param>
/// <param name="WrittenOn">成文日期.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="SubjectWords">主题词.</param>
public sealed record DocumentHeader(
    string? IndexNumber,
    string? IssuingBody,
    DateOnly? WrittenOn,
    string? DocumentNumber,
    string? SubjectWords
);
