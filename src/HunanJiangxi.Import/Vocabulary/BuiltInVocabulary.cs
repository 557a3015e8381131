using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The vocabulary that comes with the importer; read once, never changed.</summary>
internal sealed class BuiltInVocabulary
{
    private static readonly Lazy<BuiltInVocabulary> Loaded = new(static () => new BuiltInVocabulary());

    private BuiltInVocabulary()
    {
        Places = PlaceNames.Load();
        Compounds = CompoundNames.Load();
        Zh = new LanguageVocabulary(Language.Zh, Places);
        En = new LanguageVocabulary(Language.En, Places);
        Numbers = VocabularyFiles.Read<Dictionary<string, decimal>>("en/numbers");
    }

    public static BuiltInVocabulary Instance => Loaded.Value;

    public PlaceNames Places { get; }

    /// <summary>Places named together by one letter each.</summary>
    public CompoundNames Compounds { get; }

    public LanguageVocabulary Zh { get; }

    public LanguageVocabulary En { get; }

    /// <summary>English number words.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; }

    public LanguageVocabulary Of(Language language) => language == Language.Zh ? Zh : En;
}
