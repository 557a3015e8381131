using System.Numerics;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Import.Recognition;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>
/// Signs a body: runs of five characters in Chinese, of three words in other scripts, hashed and reduced to the least
/// value of each permutation. One pass, linear in the text; layout, punctuation and width of characters do not count.
/// </summary>
internal static class TextSigner
{
    /// <summary>Shorter bodies are alike by accident.</summary>
    private const int LeastShingles = 24;

    private const int HanRun = 5;
    private const int WordRun = 3;
    private const ulong Prime = 1099511628211UL;
    private const ulong Basis = 14695981039346656037UL;

    private static readonly uint[] s_factors = Constants(0x9E3779B9u, isOdd: true);
    private static readonly uint[] s_shifts = Constants(0x85EBCA6Bu, isOdd: false);

    /// <returns>null for a body too short to be recognised.</returns>
    public static TextSignature? Sign(string text, IEnumerable<PageLine> body)
    {
        var words = Most(TextSignature.Words);
        var numbers = Most(TextSignature.Numbers);
        Span<ulong> last = stackalloc ulong[HanRun];
        var (tokens, shingles) = (0, 0);
        foreach (var line in body)
        {
            var rest = text.AsSpan(line.Start, line.End - line.Start);
            while (NextToken(ref rest, out var isHan, out var isNumber) is { } token)
            {
                last[tokens++ % HanRun] = token;
                if (isNumber)
                {
                    Lower(numbers, Mixed(token));
                }

                var run = isHan ? HanRun : WordRun;
                if (tokens >= run)
                {
                    shingles++;
                    Lower(words, Mixed(Run(last, tokens, run)));
                }
            }
        }

        return shingles < LeastShingles ? null : new TextSignature(words, numbers, shingles);
    }

    private static ulong? NextToken(ref ReadOnlySpan<char> rest, out bool isHan, out bool isNumber)
    {
        (isHan, isNumber) = (false, false);
        var at = 0;
        while (at < rest.Length && !char.IsLetterOrDigit(rest[at]))
        {
            at++;
        }

        if (at == rest.Length)
        {
            return null;
        }

        if (Folding.IsHan(rest[at]))
        {
            isHan = true;
            var token = (Basis ^ rest[at]) * Prime;
            rest = rest[(at + 1)..];
            return token;
        }

        var (hash, digits, others, start) = (Basis, 0, 0, at);
        while (at < rest.Length && (char.IsLetterOrDigit(rest[at]) || IsPoint(rest, at)) && !Folding.IsHan(rest[at]))
        {
            var letter = char.ToLowerInvariant(Narrow(rest[at++]));
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            others += char.IsLetter(letter) ? 1 : 0;
            hash = letter == ',' ? hash : (hash ^ letter) * Prime;
        }

        // a single digit is in every text
        isNumber = others == 0 && digits > 1;
        rest = rest[Math.Max(at, start + 1)..];
        return hash;
    }

    // 1,328.5 is one number however it is grouped
    private static bool IsPoint(ReadOnlySpan<char> rest, int at) =>
        rest[at] is '.' or ','
        && at > 0
        && at + 1 < rest.Length
        && char.IsAsciiDigit(rest[at - 1])
        && char.IsAsciiDigit(rest[at + 1]);

    private static char Narrow(char letter) => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;

    private static ulong Run(ReadOnlySpan<ulong> last, int tokens, int run)
    {
        var hash = Basis;
        for (var back = run; back >= 1; back--)
        {
            hash = (hash ^ last[(tokens - back) % HanRun]) * Prime;
        }

        return hash;
    }

    private static uint Mixed(ulong hash)
    {
        // the last steps of MurmurHash3: every bit of the hash moves every bit of the value
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        return (uint)(hash ^ (hash >> 32));
    }

    private static void Lower(uint[] least, uint value)
    {
        var wide = new Vector<uint>(value);
        for (var at = 0; at < least.Length; at += Vector<uint>.Count)
        {
            var permuted = (wide * new Vector<uint>(s_factors, at)) + new Vector<uint>(s_shifts, at);
            Vector.Min(permuted, new Vector<uint>(least, at)).CopyTo(least, at);
        }
    }

    private static uint[] Most(int length)
    {
        var values = new uint[length];
        Array.Fill(values, uint.MaxValue);
        return values;
    }

    private static uint[] Constants(uint seed, bool isOdd)
    {
        var values = new uint[TextSignature.Words];
        for (var at = 0; at < values.Length; at++)
        {
            seed = (seed * 1664525u) + 1013904223u;
            values[at] = isOdd ? Mixed(seed) | 1 : Mixed(seed);
        }

        return values;
    }
}
