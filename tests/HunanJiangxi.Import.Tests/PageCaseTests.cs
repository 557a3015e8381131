using System.Text;
using HunanJiangxi.Import.Reading;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Tests;

/// <summary>
/// Pages of many sites, each a file in Pages: what must be read of it, a line of equals signs, and the page as it comes.
/// A line that begins with a bar is the beginning of a line of the body. A new page needs no code.
/// </summary>
public sealed class PageCaseTests
{
    private static readonly ArticleReader Articles = new(BuiltInVocabulary.Instance);

    public static IEnumerable<object[]> Pages =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pages"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(static path => new object[] { Path.GetFileNameWithoutExtension(path) });

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_its_article_and_nothing_around_it(string name)
    {
        var file = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", name + ".txt"));
        var cut = file.IndexOf("\n=====\n", StringComparison.Ordinal);
        string[] expected = file[..cut].Split('\n');
        var article = Articles.Read(
            PageReader.Read(Encoding.UTF8.GetBytes(file[(cut + 7)..]), name, new DocumentLimits()),
            name
        );
        var metadata = article.Metadata;
        List<string> seen = [];
        foreach (var line in expected.Where(static line => !line.StartsWith('|')))
        {
            var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
            var value = key switch
            {
                "title" => article.Title,
                "published" => metadata.Published?.ToString(),
                "publisher" => metadata.Publisher,
                "republisher" => metadata.Republisher,
                "author" => metadata.Author,
                "address" => metadata.Address,
                _ => throw new InvalidDataException($"{name}: '{key}' is nothing that a page is read for."),
            };
            seen.Add($"{key}: {value}".TrimEnd());
        }

        var beginnings = expected.Where(static line => line.StartsWith('|')).Select(static line => line[2..]).ToList();
        for (var i = 0; i < article.Body.Count; i++)
        {
            var line = article
                .Text.Substring(article.Body[i].Start, article.Body[i].Length)
                .Replace('\u00A0', ' ')
                .Trim();
            var asExpected = i < beginnings.Count && line.StartsWith(beginnings[i], StringComparison.Ordinal);
            seen.Add($"| {(asExpected ? beginnings[i] : line)}");
        }

        Assert.True(
            expected.SequenceEqual(seen, StringComparer.Ordinal),
            $"{name}\nexpected:\n{string.Join('\n', expected)}\nseen:\n{string.Join('\n', seen)}"
        );
    }
}
