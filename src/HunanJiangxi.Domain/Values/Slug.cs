using System.Text.RegularExpressions;

namespace HunanJiangxi.Domain.Values;

/// <summary>The word in an address that names a record: lower-case letters, digits and single hyphens.</summary>
public static partial class Slug
{
    public static bool IsValid(string? text) => text is { Length: > 0 and <= 120 } && Form().IsMatch(text);

    /// <summary>The slug itself; one of another form is a <see cref="RuleViolationException"/>.</summary>
    public static string Checked(string text) =>
        IsValid(text)
            ? text
            : throw new RuleViolationException(
                "slug.form",
                $"'{text}' is not a slug (lower-case letters, digits, hyphens)."
            );

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
