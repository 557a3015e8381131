using System.Globalization;

namespace HunanJiangxi.Browser.Tests;

/// <summary>Where the pictures of failed visits are kept: <c>TestResults</c> beside the project.</summary>
internal static class Pictures
{
    private static readonly string s_folder = Path.Combine(FindProject(), "TestResults");
    private static int s_count;

    public static string NextName() =>
        Path.Combine(
            Directory.CreateDirectory(s_folder).FullName,
            string.Create(
                CultureInfo.InvariantCulture,
                $"visit-{Environment.ProcessId}-{Interlocked.Increment(ref s_count):00}.png"
            )
        );

    private static string FindProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
