namespace HunanJiangxi.Data.Search;

/// <summary>What the search index is made from: its tables and functions, and the syllables of Chinese characters.</summary>
internal static class SearchFiles
{
    public static string Schema => Read("search.sql");

    public static string Syllables => Read("syllables.txt");

    private static string Read(string name)
    {
        using var stream =
            typeof(SearchFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
