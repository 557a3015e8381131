using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HunanJiangxi.Data.Seeding;

/// <summary>One YAML file of the seeds: a list of entries that know their place.</summary>
internal static class SeedFile
{
    public static IReadOnlyList<SeedEntry> Read(string path, string shownAs, SeedFaults faults)
    {
        if (Root(path, shownAs, faults) is not { } root)
        {
            return [];
        }

        if (root is not YamlSequenceNode list)
        {
            faults.Add(shownAs, root, "the file is to be a list of entries");
            return [];
        }

        return Entries(list, shownAs, faults);
    }

    /// <summary>The file's single mapping; null, with a fault, where it is something else.</summary>
    public static SeedEntry? ReadMapping(string path, string shownAs, SeedFaults faults)
    {
        var root = Root(path, shownAs, faults);
        if (root is YamlMappingNode mapping)
        {
            return new SeedEntry(shownAs, mapping, faults);
        }

        if (root is not null)
        {
            faults.Add(shownAs, root, "the file is to be a mapping of keys to values");
        }

        return null;
    }

    internal static IReadOnlyList<SeedEntry> Entries(YamlSequenceNode list, string file, SeedFaults faults)
    {
        var entries = new List<SeedEntry>();
        foreach (var node in list)
        {
            if (node is YamlMappingNode mapping)
            {
                entries.Add(new SeedEntry(file, mapping, faults));
            }
            else
            {
                faults.Add(file, node, "an entry is to be a mapping of keys to values");
            }
        }

        return entries;
    }

    private static YamlNode? Root(string path, string shownAs, SeedFaults faults)
    {
        if (!File.Exists(path))
        {
            faults.Add(shownAs, 1, "the file is missing");
            return null;
        }

        using var reader = File.OpenText(path);
        var parser = new Parser(reader);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1)
            {
                return stream.Documents[0].RootNode;
            }

            faults.Add(shownAs, 1, "the file is empty");
        }
        catch (YamlException exception)
        {
            faults.Add(shownAs, (int)exception.Start.Line, "not readable as YAML: " + exception.Message);
        }
        catch (InvalidOperationException)
        {
            // what the parser says of a bracket that nobody closes
            faults.Add(shownAs, (int)(parser.Current?.End.Line ?? 1), "not readable as YAML: a bracket is open");
        }

        return null;
    }
}
