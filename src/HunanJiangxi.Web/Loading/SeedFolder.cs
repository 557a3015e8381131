using System.Security.Cryptography;
using System.Text;

namespace HunanJiangxi.Web.Loading;

/// <summary>The files that a portal begins with: <c>zone/</c>, <c>documents/</c> and <c>review.yaml</c>.</summary>
internal sealed record SeedFolder(string Root)
{
    public string Zone => Path.Combine(Root, "zone");

    public string Documents => Path.Combine(Root, "documents");

    public string Review => Path.Combine(Root, "review.yaml");

    /// <summary>Changes when any file is added, removed, renamed or edited.</summary>
    public async Task<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var name = Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0"));
            hash.AppendData(SHA256.HashData(await File.ReadAllBytesAsync(path, cancellationToken)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
