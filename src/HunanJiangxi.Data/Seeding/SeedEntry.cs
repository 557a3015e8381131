using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HunanJiangxi.Domain.Values;
using YamlDotNet.RepresentationModel;

namespace HunanJiangxi.Data.Seeding;

/// <summary>
/// One entry of a seed file. Every read notes its key, every fault names file and line; <see cref="Close"/> reports
/// keys that nobody read, which are misspellings mostly.
/// </summary>
internal sealed class SeedEntry(string file, YamlMappingNode node, SeedFaults faults)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string File => file;

    public int Line => (int)node.Start.Line;

    public void Fault(string what) => faults.Add(file, node, what);

    public void Fault(string key, string what) => faults.Add(file, Find(key) ?? node, $"{key}: {what}");

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key) =>
        Find(key) switch
        {
            null => null,
            YamlScalarNode { Value.Length: > 0 } scalar => scalar.Value,
            _ => Wrong<string?>(key, "a text is wanted", null),
        };

    public BilingualText Bilingual(string key) =>
        OptionalBilingual(key) ?? Missing(key, BilingualText.Of(Language.Zh, "?"));

    public BilingualText? OptionalBilingual(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                var inner = new SeedEntry(file, mapping, faults);
                var (zh, en) = (inner.OptionalText("zh"), inner.OptionalText("en"));
                inner.Close();
                return zh is null && en is null
                    ? Wrong<BilingualText?>(key, "zh or en is wanted", null)
                    : new BilingualText(zh, en);
            default:
                return Wrong<BilingualText?>(key, "a text in two languages is wanted: { zh: …, en: … }", null);
        }
    }

    public PartialDate? OptionalDate(string key) =>
        OptionalText(key) is not { } text ? null
        : PartialDate.TryParse(text, out var date) ? date
        : Wrong<PartialDate?>(key, $"'{text}' is not a date like 2024-06-07, 2024-06 or 2024", null);

    public int Integer(string key) => OptionalInteger(key) ?? Missing(key, 0);

    public int? OptionalInteger(string key) =>
        OptionalText(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong<int?>(key, $"'{text}' is not a whole number", null);

    public decimal Number(string key) => OptionalNumber(key) ?? Missing(key, 0m);

    public decimal? OptionalNumber(string key) =>
        OptionalText(key) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : Wrong<decimal?>(key, $"'{text}' is not a number", null);

    public bool Flag(string key) =>
        OptionalText(key) switch
        {
            null or "false" => false,
            "true" => true,
            var text => Wrong(key, $"'{text}' is neither true nor false", false),
        };

    /// <summary>A word of an enumeration, written in kebab case: <c>county-level-city</c>.</summary>
    public T Word<T>(string key)
        where T : struct, Enum => OptionalWord<T>(key) ?? Missing(key, default(T));

    public T? OptionalWord<T>(string key)
        where T : struct, Enum
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        return
            Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            && Enum.IsDefined(value)
            ? value
            : Wrong<T?>(key, $"'{text}' is none of {Choices<T>()}", null);
    }

    public IReadOnlyList<string> Words(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Select(item => ((YamlScalarNode)item).Value!)];
            default:
                return Wrong<IReadOnlyList<string>>(key, "a list of words is wanted", []);
        }
    }

    public IReadOnlyList<SeedEntry> Entries(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return SeedFile.Entries(list, file, faults);
            default:
                return Wrong<IReadOnlyList<SeedEntry>>(key, "a list of entries is wanted", []);
        }
    }

    public SeedEntry? Inner(string key) =>
        Find(key) switch
        {
            null => null,
            YamlMappingNode mapping => new SeedEntry(file, mapping, faults),
            _ => Wrong<SeedEntry?>(key, "keys and values are wanted", null),
        };

    /// <summary>What a slug names; a missing key and an unknown slug are faults.</summary>
    public bool TryResolve<T>(string key, IReadOnlyDictionary<string, T> known, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = null;
        return Text(key) is { Length: > 0 } slug && TryResolve(key, slug, known, out value);
    }

    public bool TryResolve<T>(
        string key,
        string slug,
        IReadOnlyDictionary<string, T> known,
        [NotNullWhen(true)] out T? value
    )
        where T : class
    {
        if (known.TryGetValue(slug, out value))
        {
            return true;
        }

        Fault(key, $"'{slug}' is not known");
        return false;
    }

    /// <summary>Runs the entry's rules; a rule that it breaks is a fault at its line.</summary>
    public void Apply(Action apply)
    {
        try
        {
            apply();
        }
        catch (RuleViolationException violation)
        {
            Fault(violation.Message);
        }

        Close();
    }

    /// <summary>Keys that are read only when the references before them stand; they are no misspellings either way.</summary>
    public void Awaits(params IEnumerable<string> keys) => _read.UnionWith(keys);

    public void Close()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_read.Contains(key.Value!)))
        {
            faults.Add(file, key, $"'{key.Value}' is no key of such an entry");
        }
    }

    private static string Choices<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(Kebab));

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? "-" + letter : letter.ToString()))
            .ToLowerInvariant();

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private T Missing<T>(string key, T instead)
    {
        if (Find(key) is null)
        {
            Fault($"{key} is missing");
        }

        return instead;
    }

    private T Wrong<T>(string key, string what, T instead)
    {
        Fault(key, what);
        return instead;
    }
}
