using System.Globalization;
using System.Security.Cryptography;

namespace HunanJiangxi.Tests.Shared;

/// <summary>What an authenticator on a phone shows.</summary>
internal static class OneTimeCode
{
    /// <summary>The code of RFC 6238 for the present half minute.</summary>
    /// <param name="key">The key as the portal shows it, in base 32.</param>
    public static string Of(string key)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(sign => Convert.ToString(Alphabet.IndexOf(sign), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2));
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // the standard's own choice
        var hash = HMACSHA1.HashData(secret.ToArray(), step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number =
            ((hash[offset] & 0x7f) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
