using System.Security.Cryptography;

namespace HunanJiangxi.Data.Backup;

/// <summary>Passes bytes on while it counts them and takes their digest.</summary>
internal static class CountedCopy
{
    private const int BufferBytes = 1 << 17;

    public static async Task<(long Bytes, string Sha256)> RunAsync(
        Stream from,
        Stream to,
        Action<long> progress,
        CancellationToken cancellationToken
    )
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var bytes = 0L;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            digest.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            bytes += read;
            progress(bytes);
        }

        return (bytes, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }
}
