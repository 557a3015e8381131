namespace HunanJiangxi.Web.Tests.Seeding;

/// <summary>The seeds of this checkout.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HunanJiangxi.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside a checkout.");
        }

        return Path.Combine(folder.FullName, "seeds");
    }
}

/// <summary>A copy of them that a test may spoil.</summary>
internal sealed class SeedCopy : IDisposable
{
    public SeedCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Seeds.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = File(Path.GetRelativePath(Seeds.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("portal-seeds-").FullName;

    public string File(string name) => Path.Combine(Root, name);

    /// <summary>Replaces the first place that has the text.</summary>
    /// <returns>The line, counted from 1, on which the replacement begins.</returns>
    public int Replace(string name, string text, string replacement)
    {
        var content = System.IO.File.ReadAllText(File(name));
        var at = content.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} does not hold '{text}' any more: the test needs another place to spoil.");
        System.IO.File.WriteAllText(File(name), content[..at] + replacement + content[(at + text.Length)..]);
        return 1 + content.AsSpan(0, at).Count('\n');
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
