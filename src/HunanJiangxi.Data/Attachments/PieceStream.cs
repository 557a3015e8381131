using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Attachments;

/// <summary>A file's content, read from the database piece by piece: one piece is in memory at a time.</summary>
public sealed class PieceStream(IQueryable<StoredPiece> pieces, long length) : Stream
{
    private StoredPiece? _piece;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < length && !IsHere)
        {
            _piece = await Holding(Position).FirstOrDefaultAsync(cancellationToken);
        }

        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position < length && !IsHere)
        {
            _piece = Holding(Position).FirstOrDefault();
        }

        return Take(buffer.AsSpan(offset, count));
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool IsHere =>
        _piece is { } piece && Position >= piece.Start && Position < piece.Start + piece.Content.Length;

    private int Take(Span<byte> buffer)
    {
        if (Position >= length || buffer.Length == 0)
        {
            return 0;
        }

        if (!IsHere)
        {
            throw new InvalidDataException($"A stored file has no content at {Position}.");
        }

        var rest = _piece!.Content.AsSpan((int)(Position - _piece.Start));
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        Position += count;
        return count;
    }

    private IQueryable<StoredPiece> Holding(long position) =>
        pieces.AsNoTracking().Where(piece => piece.Start <= position).OrderByDescending(piece => piece.Start).Take(1);
}
