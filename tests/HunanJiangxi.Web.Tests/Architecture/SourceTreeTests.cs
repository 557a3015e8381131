using System.Text.RegularExpressions;

namespace HunanJiangxi.Web.Tests.Architecture;

/// <summary>The rules of size and cleanliness, read off the files of the checkout.</summary>
public sealed partial class SourceTreeTests
{
    private const int LongestFile = 300;
    private const int LongestProgram = 70;
    private const int LongestPage = 130;

    private static readonly string[] s_folders = ["src", "tests", "eng", "docs", "seeds", ".ci", ".config"];
    private static readonly string[] s_made =
    [
        "bin",
        "obj",
        "node_modules",
        "lib",
        "_framework",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
    ];

    private static readonly string s_root = FindRoot();

    [Fact]
    public void Program_is_a_contents_page() =>
        Assert.InRange(
            File.ReadAllLines(Path.Combine(s_root, "src", "HunanJiangxi.Web", "Program.cs")).Length,
            1,
            LongestProgram - 1
        );

    [Fact]
    public void No_file_of_code_is_longer_than_a_person_reads()
    {
        var code = Files().Where(file => Path.GetExtension(file) is ".cs" or ".razor").Where(IsNoMigration);
        var tooLong = code.Select(file => (File: file, Lines: File.ReadAllLines(file).Length))
            .Where(file =>
                file.Lines > (file.File.EndsWith(".razor", StringComparison.Ordinal) ? LongestPage : LongestFile)
            )
            .Select(file => $"{Path.GetRelativePath(s_root, file.File)}: {file.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_names_a_package_registry_or_a_place_on_somebodys_machine()
    {
        var found = Texts()
            .SelectMany(text => Foreign().Matches(text.Text).Select(match => $"{text.File}: {match.Value}"));
        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var found = Texts()
            .Where(text => Path.GetExtension(text.File) is ".cs" or ".razor" or ".sh" or ".md" or ".resx")
            .SelectMany(text => Unfinished().Matches(text.Text).Select(match => $"{text.File}: {match.Value}"));
        Assert.Empty(found);
    }

    [Fact]
    public void Every_text_stands_in_both_languages_under_the_same_keys()
    {
        var texts = Path.Combine(s_root, "src", "HunanJiangxi.Web", "Texts");
        var uneven = Directory
            .EnumerateFiles(texts, "*.zh.resx")
            .Select(zh => (Zh: Keys(zh), En: Keys(zh.Replace(".zh.resx", ".en.resx", StringComparison.Ordinal)), zh))
            .SelectMany(pair =>
                pair.Zh.Except(pair.En)
                    .Union(pair.En.Except(pair.Zh))
                    .Select(key => $"{Path.GetFileName(pair.zh)}: {key}")
            );
        Assert.Empty(uneven);
    }

    private static HashSet<string> Keys(string resx) =>
        File.Exists(resx)
            ?
            [
                .. System
                    .Xml.Linq.XDocument.Load(resx)
                    .Root!.Elements("data")
                    .Select(data => data.Attribute("name")!.Value),
            ]
            : [];

    // Pieces keep this file from finding itself.
    [GeneratedRegex(
        @"api[.]nuget|registry[.]npm|deb[.]debian[.]|pypi[.]org|/work/[a-z]|/home/[a-z]|/Users/[a-z]|[A-Z]:\\Users",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\bTO[D]O\b|\bFIX[M]E\b|NotImplemented[E]xception|Skip\s*=\s*""|coming\s[s]oon|敬请[期]待")]
    private static partial Regex Unfinished();

    private static IEnumerable<(string File, string Text)> Texts() =>
        Files()
            .Where(file => new FileInfo(file).Length < 2_000_000)
            .Select(file => (Path.GetRelativePath(s_root, file), File.ReadAllText(file)))
            .Where(file => !file.Item2.Contains('\0', StringComparison.Ordinal));

    private static IEnumerable<string> Files() =>
        s_folders
            .Select(folder => Path.Combine(s_root, folder))
            .Where(Directory.Exists)
            .SelectMany(Below)
            .Concat(Directory.EnumerateFiles(s_root));

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(inner => !s_made.Contains(Path.GetFileName(inner)))
                    .SelectMany(Below)
            );

    private static bool IsNoMigration(string file) =>
        !file.Contains(
            $"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HunanJiangxi.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside a checkout.");
        }

        return folder.FullName;
    }
}
