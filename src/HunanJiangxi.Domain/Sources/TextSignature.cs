using System.Buffers.Binary;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Domain.Sources;

/// <summary>
/// What is left of a body for recognising its copies: the least hashes of its shingles and of its numbers under fixed
/// permutations (Broder's MinHash, 1997), and how many shingles there were. Two bodies with the same share of equal values have about
/// that share of shingles in common.
/// </summary>
public sealed class TextSignature
{
    /// <summary>How many hashes stand for the words.</summary>
    public const int Words = 64;

    /// <summary>How many hashes stand for the numbers.</summary>
    public const int Numbers = 16;

    /// <summary>Values that make one band: bodies alike by half meet in a band two times in three, by 0.7 nearly always.</summary>
    private const int BandRows = 4;

    private const int Length = (Words + Numbers + 1) * sizeof(uint);

    private readonly uint[] _words;
    private readonly uint[] _numbers;

    public TextSignature(uint[] words, uint[] numbers, int shingles)
    {
        if (words.Length != Words || numbers.Length != Numbers || shingles < 1)
        {
            throw new RuleViolationException("signature.form", "A signature has its fixed numbers of values.");
        }

        (_words, _numbers, Shingles) = (words, numbers, shingles);
        BandKeys = Bands(words);
    }

    /// <summary>Different shingles of the body, about.</summary>
    public int Shingles { get; }

    /// <summary>Sixteen keys; bodies that are much alike share at least one.</summary>
    public IReadOnlyList<long> BandKeys { get; }

    public static TextSignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new RuleViolationException("signature.form", $"A signature has {Length} bytes.");
        }

        var values = new uint[Length / sizeof(uint)];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * sizeof(uint))..]);
        }

        return new TextSignature(values[..Words], values[Words..^1], (int)values[^1]);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        var at = 0;
        foreach (var value in _words.Concat(_numbers).Append((uint)Shingles))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += sizeof(uint);
        }

        return bytes;
    }

    /// <summary>The share of shingles in common, estimated to within 0.06: 1 for the same words.</summary>
    public decimal SimilarityTo(TextSignature other) => Share(_words, other._words);

    /// <summary>The share of the shorter body that stands in the longer one, estimated.</summary>
    public decimal ContainmentIn(TextSignature other)
    {
        var similarity = SimilarityTo(other);
        var common = similarity / (1 + similarity) * (Shingles + other.Shingles);
        return Math.Min(1, common / Math.Min(Shingles, other.Shingles));
    }

    /// <summary>The share of numbers in common: last year's report in the same words is no copy.</summary>
    public decimal NumbersInCommon(TextSignature other) => Share(_numbers, other._numbers);

    private static decimal Share(uint[] one, uint[] other)
    {
        var equal = 0;
        for (var at = 0; at < one.Length; at++)
        {
            equal += one[at] == other[at] ? 1 : 0;
        }

        return (decimal)equal / one.Length;
    }

    private static long[] Bands(uint[] words)
    {
        var keys = new long[Words / BandRows];
        for (var band = 0; band < keys.Length; band++)
        {
            // FNV-1a over the band's number and values
            var key = 14695981039346656037UL ^ (uint)band;
            for (var row = 0; row < BandRows; row++)
            {
                key = (key * 1099511628211UL) ^ words[(band * BandRows) + row];
            }

            keys[band] = unchecked((long)(key * 1099511628211UL));
        }

        return keys;
    }
}
