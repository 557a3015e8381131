using System.Text.RegularExpressions;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Reading;

/// <summary>The day in a page's address, the last resort for its day of publication: /2023/08/02/, /t20230802_1.html.</summary>
internal static partial class AddressDay
{
    public static PartialDate? Of(string? address)
    {
        if (address is null or { Length: > 500 })
        {
            return null;
        }

        var match = Day().Match(address);
        return
            match.Success
            && PartialDate.TryParse(
                $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}",
                out var date
            )
            ? date
            : null;
    }

    [GeneratedRegex(
        @"[/t_](?<y>20[0-3]\d)[-/_]?(?<m>0[1-9]|1[0-2])[-/_]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Day();
}
