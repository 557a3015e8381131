using System.Text.Json;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>The documents that the importer is measured on, in the layout of seeds/gold/README.md.</summary>
public sealed class GoldSet
{
    private static readonly (string Folder, Language Language)[] s_folders = [("zh", Language.Zh), ("en", Language.En)];

    private GoldSet(IReadOnlyList<GoldDocument> documents) => Documents = documents;

    /// <summary>Chinese before English, by name.</summary>
    public IReadOnlyList<GoldDocument> Documents { get; }

    /// <param name="folder">The folder that holds <c>zh</c> and <c>en</c>.</param>
    /// <exception cref="GoldSetException">There is no gold set, or a file of it is at fault.</exception>
    public static GoldSet Load(string folder)
    {
        var documents = s_folders.SelectMany(one => InFolder(Path.Combine(folder, one.Folder), one.Language)).ToList();
        if (documents.Count == 0)
        {
            throw new GoldSetException($"'{folder}' holds no gold set: no zh/NAME.json and no en/NAME.json.");
        }

        var names = documents.CountBy(document => document.Name).ToDictionary(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (names[document.Name] > 1)
            {
                throw new GoldSetException($"{document.Path}: another document is called {document.Name}, too.");
            }

            if (document.Truth.Document.DuplicateOf is { } original && !names.ContainsKey(original))
            {
                throw new GoldSetException($"{document.Path}: a copy of {original}, which is not in the set.");
            }
        }

        return new GoldSet(documents);
    }

    private static IEnumerable<GoldDocument> InFolder(string folder, Language language) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(truth => Read(folder, truth, language))
            : [];

    private static GoldDocument Read(string folder, string truth, Language language)
    {
        var name = Path.GetFileNameWithoutExtension(truth);
        var texts = Directory.EnumerateFiles(folder, name + ".*").Where(file => file != truth).ToList();
        if (texts is not [var text])
        {
            throw new GoldSetException($"{truth}: one document called {name} must lie beside it, not {texts.Count}.");
        }

        try
        {
            return new GoldDocument(name, text, language, AnnotatedDocument.Parse(File.ReadAllText(truth)));
        }
        catch (JsonException broken)
        {
            throw new GoldSetException($"{truth}: {broken.Message}", broken);
        }
    }
}
