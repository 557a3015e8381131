using System.Text.Json;
using HunanJiangxi.Import.Accuracy;

namespace HunanJiangxi.Web.Public.About;

/// <summary>What the build wrote beside the program when it measured its importer.</summary>
public sealed class AccuracyReader(IConfiguration configuration)
{
    private const string FileName = "accuracy.json";

    private string Path =>
        configuration["PORTAL_ACCURACY"] ?? System.IO.Path.Combine(AppContext.BaseDirectory, FileName);

    /// <returns>null where the build has not measured.</returns>
    /// <exception cref="JsonException">The file is no such report.</exception>
    public async Task<AccuracyReport?> ReadAsync(CancellationToken cancellationToken) =>
        await BytesAsync(cancellationToken) is { } bytes
            ? AccuracyReport.Parse(System.Text.Encoding.UTF8.GetString(bytes))
            : null;

    /// <returns>The report as it was written; null where the build has not measured.</returns>
    public async Task<byte[]?> BytesAsync(CancellationToken cancellationToken) =>
        File.Exists(Path) ? await File.ReadAllBytesAsync(Path, cancellationToken) : null;
}
