using System.Numerics;

namespace HunanJiangxi.Web.Public.Search.Memory;

/// <summary>The entries that hold a word: numbers while they are few, one bit for each entry when they are many.</summary>
internal sealed class Posting
{
    private const int Few = 1024;

    private int[] _few = new int[1];
    private int _count;
    private ulong[]? _bits;

    public void Add(int slot)
    {
        if (_bits is not null)
        {
            Set(slot);
            return;
        }

        if (_count == Few)
        {
            _bits = new ulong[(slot >> 6) + 1];
            foreach (var one in _few)
            {
                Set(one);
            }

            _few = [];
            Set(slot);
            return;
        }

        if (_count == _few.Length)
        {
            Array.Resize(ref _few, _count * 2);
        }

        _few[_count++] = slot;
    }

    public void AddTo(ulong[] found)
    {
        if (_bits is null)
        {
            foreach (var slot in _few.AsSpan(0, _count))
            {
                found[slot >> 6] |= 1UL << slot;
            }

            return;
        }

        for (var at = 0; at < Math.Min(_bits.Length, found.Length); at++)
        {
            found[at] |= _bits[at];
        }
    }

    private void Set(int slot)
    {
        var at = slot >> 6;
        if (at >= _bits!.Length)
        {
            Array.Resize(ref _bits, (int)BitOperations.RoundUpToPowerOf2((uint)at + 1));
        }

        _bits[at] |= 1UL << slot;
    }
}
