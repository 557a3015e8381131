using System.Buffers.Binary;
using System.Text;

namespace HunanJiangxi.Benchmarks.Circuits;

/// <summary>
/// As much of the circuits' wire format as a visitor needs: messages with their length before them, whose parts are
/// MessagePack. Numbers, words, truth values, bytes, arrays; nothing else is sent.
/// </summary>
internal static class BlazorPack
{
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        using var body = new MemoryStream();
        // kind, headers, number, target, arguments, streams
        body.WriteByte(0x96);
        body.WriteByte(1);
        body.WriteByte(0x80);
        Write(body, id);
        Write(body, target);
        body.WriteByte((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            Write(body, argument);
        }

        body.WriteByte(0x90);
        return Framed(body.ToArray());
    }

    public static byte[] Ping() => Framed([0x91, 6]);

    /// <summary>The messages of a frame, each as its parts.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Messages(byte[] frame)
    {
        for (var at = 0; at < frame.Length; )
        {
            var (length, shift) = (0, 0);
            byte part;
            do
            {
                part = frame[at++];
                length |= (part & 0x7f) << shift;
                shift += 7;
            } while ((part & 0x80) != 0);
            var from = at;
            at += length;
            yield return (IReadOnlyList<object?>)Read(frame, ref from)!;
        }
    }

    private static byte[] Framed(byte[] body)
    {
        using var frame = new MemoryStream();
        var length = body.Length;
        while (length > 0x7f)
        {
            frame.WriteByte((byte)(0x80 | (length & 0x7f)));
            length >>= 7;
        }

        frame.WriteByte((byte)length);
        frame.Write(body);
        return frame.ToArray();
    }

    private static void Write(MemoryStream body, object? value)
    {
        switch (value)
        {
            case null:
                body.WriteByte(0xc0);
                break;
            case bool truth:
                body.WriteByte((byte)(truth ? 0xc3 : 0xc2));
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                body.WriteByte(0xdb);
                Span<byte> length = stackalloc byte[4];
                BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
                body.Write(length);
                body.Write(bytes);
                break;
            case long or int:
                body.WriteByte(0xd3);
                Span<byte> number = stackalloc byte[8];
                BinaryPrimitives.WriteInt64BigEndian(number, Convert.ToInt64(value, null));
                body.Write(number);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is not sent.", nameof(value));
        }
    }

    private static object? Read(byte[] from, ref int at)
    {
        var kind = from[at++];
        return kind switch
        {
            <= 0x7f => (long)kind,
            >= 0xe0 => (long)(sbyte)kind,
            >= 0x80 and <= 0x8f => Skipped(from, ref at, 2 * (kind & 0x0f)),
            >= 0x90 and <= 0x9f => Items(from, ref at, kind & 0x0f),
            >= 0xa0 and <= 0xbf => Text(from, ref at, kind & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Bytes(from, ref at, (int)Number(from, ref at, 1)),
            0xc5 => Bytes(from, ref at, (int)Number(from, ref at, 2)),
            0xc6 => Bytes(from, ref at, (int)Number(from, ref at, 4)),
            0xcc or 0xd0 => Number(from, ref at, 1),
            0xcd or 0xd1 => Number(from, ref at, 2),
            0xce or 0xd2 => Number(from, ref at, 4),
            0xcf or 0xd3 => Number(from, ref at, 8),
            0xd9 => Text(from, ref at, (int)Number(from, ref at, 1)),
            0xda => Text(from, ref at, (int)Number(from, ref at, 2)),
            0xdb => Text(from, ref at, (int)Number(from, ref at, 4)),
            0xdc => Items(from, ref at, (int)Number(from, ref at, 2)),
            _ => throw new InvalidDataException($"A part of kind {kind:x2} was not expected."),
        };
    }

    private static long Number(byte[] from, ref int at, int size)
    {
        var number = 0L;
        for (var i = 0; i < size; i++)
        {
            number = (number << 8) | from[at++];
        }

        return number;
    }

    private static string Text(byte[] from, ref int at, int length)
    {
        at += length;
        return Encoding.UTF8.GetString(from, at - length, length);
    }

    private static byte[] Bytes(byte[] from, ref int at, int length)
    {
        at += length;
        return from[(at - length)..at];
    }

    private static List<object?> Items(byte[] from, ref int at, int count)
    {
        var items = new List<object?>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(Read(from, ref at));
        }

        return items;
    }

    private static object? Skipped(byte[] from, ref int at, int count)
    {
        Items(from, ref at, count);
        return null;
    }
}
