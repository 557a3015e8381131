using System.Reflection;
using HunanJiangxi.Domain.Values;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The vocabulary files as they lie in the assembly.</summary>
internal static class VocabularyFiles
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build();

    public static T Read<T>(string name)
    {
        var resource = $"HunanJiangxi.Import.Vocabulary.{name.Replace('/', '.')}.yaml";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The vocabulary file {name}.yaml is not in the assembly.");
        using var reader = new StreamReader(stream);
        try
        {
            return Yaml.Deserialize<T>(reader);
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new InvalidOperationException($"{name}.yaml, line {e.Start.Line}: {e.Message}", e);
        }
    }

    public static T Read<T>(Language language, string name) => Read<T>($"{Folder(language)}/{name}");

    public static string Folder(Language language) =>
        language switch
        {
            Language.Zh => "zh",
            Language.En => "en",
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Unknown language."),
        };
}
