using System.Globalization;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Proposals;

/// <summary>An address word from the English title, told apart by the number of what it was made of.</summary>
internal static class FactSlug
{
    private const int MostWords = 8;

    public static string From(BilingualText title, Proposal proposal) =>
        From(title, proposal.Id.ToString(CultureInfo.InvariantCulture));

    public static string From(BilingualText title, string number)
    {
        var letters = (title.En ?? "")
            .ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords);
        var stem = string.Join('-', words);
        return stem.Length is 0 or > 100 ? "fact-" + number : stem + "-" + number;
    }
}
