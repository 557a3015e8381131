using System.Globalization;
using System.Text;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import;

namespace HunanJiangxi.Benchmarks;

/// <summary>
/// As many documents as asked for, of a given size, made from the body paragraphs of the seed documents and the gold set: a
/// head of one article and paragraphs of all articles in its language, with other figures in them, so that no two are the
/// same and few are copies of each other. Made anew from the same seed in every run; never stored.
/// </summary>
internal sealed class Corpus
{
    private static readonly DocumentImporter s_importer = DocumentImporter.WithBuiltInVocabulary();
    private readonly List<(string Before, string After, Language Language)> _pages = [];
    private readonly Dictionary<Language, List<string>> _paragraphs = new() { [Language.Zh] = [], [Language.En] = [] };

    public Corpus(string repository)
    {
        var documents = Path.Combine(repository, "seeds", "documents");
        var files = Directory.EnumerateFiles(documents, "*.txt").Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Add(s_importer.Read(File.ReadAllBytes(file), Path.GetFileName(file)));
        }
    }

    /// <summary>The document of that number: a head and paragraphs, up to the size.</summary>
    /// <param name="number">Which document; the same number gives the same bytes.</param>
    /// <param name="bytes">Its size in bytes of UTF-8, reached to within one paragraph.</param>
    public byte[] Document(int number, int bytes)
    {
        var (before, after, language) = _pages[number % _pages.Count];
        var paragraphs = _paragraphs[language];
        var random = new Random(number);
        var text = new StringBuilder();
        text.Append(WithNumber(before, number)).Append("\n\n");
        var size = Encoding.UTF8.GetByteCount(text.ToString()) + Encoding.UTF8.GetByteCount(after);
        while (size < bytes)
        {
            var paragraph = WithOtherDigits(paragraphs[random.Next(paragraphs.Count)], random);
            text.Append(paragraph).Append("\n\n");
            size += Encoding.UTF8.GetByteCount(paragraph) + 2;
        }

        text.Append(after).Append('\n');

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Writes that many documents of 4 KB as files.</summary>
    public void WriteTo(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var number = 0; number < count; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"document-{number:000000}.txt");
            File.WriteAllBytes(Path.Combine(folder, name), Document(number, 4096));
        }
    }

    /// <summary>The repository's root, looked for upwards from here.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HunanJiangxi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No HunanJiangxi.sln above the program.");
    }

    // the first line is the headline: each document has one of its own
    private static string WithNumber(string before, int number)
    {
        var end = before.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? before.Length : end;
        return before.Insert(line, string.Create(CultureInfo.InvariantCulture, $" {number}"));
    }

    private static string WithOtherDigits(string paragraph, Random random) =>
        string.Concat(
            paragraph.Select(letter => letter is >= '3' and <= '9' && random.Next(4) == 0 ? Digit(random) : letter)
        );

    private static char Digit(Random random) => (char)('3' + random.Next(7));

    private void Add(ReadDocument read)
    {
        var body = read.Text[read.Metadata.BodyStart..read.Metadata.BodyEnd];
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _pages.Add((read.Text[..read.Metadata.BodyStart], read.Text[read.Metadata.BodyEnd..], read.Language));
        _paragraphs[read.Language].AddRange(lines);
    }
}
