namespace HunanJiangxi.Domain.Values;

/// <summary>
/// A text in Chinese, English or both. At least one side is there; a missing side stays missing until a person
/// writes it, and readers are told that they see the other language.
/// </summary>
public sealed record BilingualText
{
    private BilingualText() { }

    public BilingualText(string? zh, string? en)
    {
        Zh = Clean(zh);
        En = Clean(en);
        if (Zh is null && En is null)
        {
            throw new RuleViolationException("text.empty", "A text needs at least one language.");
        }
    }

    public string? Zh { get; private init; }

    public string? En { get; private init; }

    public bool IsComplete => Zh is not null && En is not null;

    public static BilingualText Of(Language language, string text) =>
        language == Language.Zh ? new BilingualText(text, null) : new BilingualText(null, text);

    /// <summary>The text in the wanted language, or in the other where nobody has written it yet.</summary>
    public string In(Language language) => (language == Language.Zh ? Zh ?? En : En ?? Zh)!;

    /// <summary>Whether the wanted language has been written.</summary>
    public bool Has(Language language) => (language == Language.Zh ? Zh : En) is not null;

    /// <summary>Both texts in one: what this one lacks is taken from the other.</summary>
    public BilingualText CompletedBy(BilingualText? other) =>
        other is null ? this : new BilingualText(Zh ?? other.Zh, En ?? other.En);

    public override string ToString() => In(Language.Zh);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
