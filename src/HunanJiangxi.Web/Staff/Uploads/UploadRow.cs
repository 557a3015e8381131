using HunanJiangxi.Import;

namespace HunanJiangxi.Web.Staff.Uploads;

/// <summary>Where an uploaded file is on its way.</summary>
public enum UploadState
{
    Waiting = 1,
    Sending = 2,

    /// <summary>All of it has come; the importer reads it.</summary>
    Reading = 3,
    Stored = 4,

    /// <summary>The same bytes stood in the register before.</summary>
    Known = 5,
    Refused = 6,

    /// <summary>The line broke; nothing of the file is stored.</summary>
    Interrupted = 7,
}

/// <summary>One file of an upload and what became of it.</summary>
public sealed class UploadRow(string name, long size)
{
    public string Name => name;

    /// <summary>Bytes, as the browser told.</summary>
    public long Size => size;

    public long Sent { get; private set; }

    public UploadState State { get; private set; } = UploadState.Waiting;

    public UploadedDocument? Document { get; private set; }

    public UnreadableReason? Refusal { get; private set; }

    public bool IsDone => State >= UploadState.Stored;

    public int Percent => size <= 0 ? 0 : (int)Math.Min(100, Sent * 100 / size);

    /// <returns>Whether a reader would see a difference.</returns>
    public bool Send(long sent)
    {
        var (percent, state) = (Percent, State);
        (Sent, State) = (sent, sent >= size ? UploadState.Reading : UploadState.Sending);
        return percent != Percent || state != State;
    }

    public void Store(UploadedDocument document) =>
        (Document, State) = (document, document.Stored.IsNew ? UploadState.Stored : UploadState.Known);

    public void Refuse(UnreadableReason reason) => (Refusal, State) = (reason, UploadState.Refused);

    public void Interrupt() => State = UploadState.Interrupted;
}
