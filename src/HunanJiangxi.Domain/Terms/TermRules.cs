using System.Text;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Domain.Terms;

/// <summary>What a term must say, and the word in an address that it gets.</summary>
public static class TermRules
{
    private const int LongestName = 200;
    private const int LongestNote = 1_000;

    /// <summary>Kinds of bodies that an administrator adds; administrative units come with the register of GB/T 2260.</summary>
    public static IReadOnlyList<OrganisationKind> BodyKinds { get; } =
    [
        .. Enum.GetValues<OrganisationKind>()
            .Except([OrganisationKind.County, OrganisationKind.Prefecture, OrganisationKind.Province]),
    ];

    /// <exception cref="RuleViolationException"><c>term.…</c>: what is missing or wrong.</exception>
    public static void Demand(TermKind kind, TermContent content, bool isKnownSource)
    {
        Demand(content.NameZh is not null && content.NameEn is not null, "term.name");
        Demand(Math.Max(content.NameZh!.Length, content.NameEn!.Length) <= LongestName, "term.long");
        Demand(Math.Max(Length(content.MoreZh), Length(content.MoreEn)) <= LongestNote, "term.long");
        Demand(isKnownSource || OfficialAddress.Is(content.Source), "term.source");
        Demand(kind == TermKind.Field || (content.BodyKind is { } body && BodyKinds.Contains(body)), "term.kind");
    }

    /// <summary>The English name as the word in an address: lower case, with hyphens, at most 80 letters.</summary>
    /// <exception cref="RuleViolationException"><c>term.slug</c>: no letter or digit of it can stand in an address.</exception>
    public static string SlugOf(string englishName)
    {
        const int longest = 80;
        var slug = new StringBuilder();
        foreach (var letter in englishName.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && char.IsAscii(letter) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString();
        text = text[..Math.Min(longest, text.Length)].Trim('-');
        Demand(Slug.IsValid(text), "term.slug");
        return text;
    }

    private static int Length(string? text) => text?.Length ?? 0;

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, "The term lacks something, or something in it is wrong.");
        }
    }
}
