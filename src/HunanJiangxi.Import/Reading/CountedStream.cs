namespace HunanJiangxi.Import.Reading;

/// <summary>A part of a packed file, read no further than a document may reach.</summary>
internal sealed class CountedStream(Stream inner, long limit) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <exception cref="UnreadableDocumentException">More was unpacked than a document may hold.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var got = inner.Read(buffer, offset, count);
        _read += got;
        return _read <= limit
            ? got
            : throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                FormattableString.Invariant($"the file unpacks to more than {limit} bytes")
            );
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
