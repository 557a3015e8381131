using System.Text;

namespace HunanJiangxi.Benchmarks.Circuits;

/// <summary>What the server wants changed on a page: read for the number under which an entry's typing is told.</summary>
internal sealed class RenderBatch(byte[] data)
{
    private const int FrameSize = 20;
    private const int EditSize = 16;

    private enum Edit
    {
        Prepend = 1,
        SetAttribute = 3,
    }

    private enum Frame
    {
        Element = 1,
        Attribute = 3,
        Component = 4,
        Region = 5,
    }

    private int Frames => Int(data.Length - 16) + 4;

    private int Strings => Int(data.Length - 4);

    /// <summary>The component that holds the entry with that id, if this batch brings it.</summary>
    public int? ComponentWith(string id)
    {
        foreach (var (component, kind, frame) in Edits())
        {
            if (kind == Edit.Prepend && Below(frame).Any(at => Name(at) == "id" && Text(Int(at + 8)) == id))
            {
                return component;
            }
        }

        return null;
    }

    /// <summary>The number for typing into the entry of a component, if this batch gives it a new one.</summary>
    public ulong? TypingIn(int component)
    {
        ulong? handler = null;
        foreach (var (changed, kind, frame) in Edits().Where(edit => edit.Component == component))
        {
            var places = kind == Edit.Prepend ? Below(frame) : [Frames + (frame * FrameSize)];
            foreach (var at in places.Where(at => Name(at) == "oninput"))
            {
                handler = BitConverter.ToUInt64(data, at + 12);
            }
        }

        return handler;
    }

    private IEnumerable<(int Component, Edit Kind, int Frame)> Edits()
    {
        var table = Int(data.Length - 20);
        var count = Int(table);
        for (var i = 0; i < count; i++)
        {
            var at = Int(table + 4 + (4 * i));
            var (component, edits) = (Int(at), Int(at + 4));
            for (var edit = 0; edit < edits; edit++)
            {
                var place = at + 8 + (EditSize * edit);
                var kind = (Edit)Int(place);
                if (kind is Edit.Prepend or Edit.SetAttribute)
                {
                    yield return (component, kind, Int(place + 8));
                }
            }
        }
    }

    /// <summary>Where the frames of a subtree stand.</summary>
    private IEnumerable<int> Below(int frame)
    {
        var at = Frames + (frame * FrameSize);
        var length = (Frame)Int(at) is Frame.Element or Frame.Component or Frame.Region ? Int(at + 4) : 1;
        return Enumerable.Range(0, length).Select(i => at + (i * FrameSize));
    }

    private string? Name(int at) => (Frame)Int(at) == Frame.Attribute ? Text(Int(at + 4)) : null;

    private string? Text(int number)
    {
        if (number < 0)
        {
            return null;
        }

        var at = Int(Strings + (4 * number));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = data[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        } while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(data, at, length);
    }

    private int Int(int at) => BitConverter.ToInt32(data, at);
}
