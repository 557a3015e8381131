using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Tests;

public sealed class VocabularyTests
{
    private static readonly BuiltInVocabulary Vocabulary = BuiltInVocabulary.Instance;

    [Fact]
    public void Every_place_has_a_slug_of_its_own()
    {
        Assert.All(Vocabulary.Places.All, place => Assert.True(Slug.IsValid(place.Slug), place.Slug));
        Assert.Equal(
            Vocabulary.Places.All.Count,
            Vocabulary.Places.All.Select(static place => place.Slug).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void The_zone_has_twenty_four_counties() =>
        Assert.Equal(24, Vocabulary.Places.All.Count(static place => place.IsZoneCounty));

    [Fact]
    public void Every_parent_is_a_place_that_is_known() =>
        Assert.All(
            Vocabulary.Places.All.Where(static place => place.Parent is not null),
            place => Assert.True(Vocabulary.Places.Find(place.Parent) is not null, $"{place.Slug}: {place.Parent}")
        );

    [Fact]
    public void Both_languages_know_the_same_indicators_fields_and_programmes()
    {
        Assert.Equal(Indicators(Vocabulary.Zh), Indicators(Vocabulary.En));
        Assert.Equal(
            Vocabulary.Zh.Programmes.Select(static p => p.Programme),
            Vocabulary.En.Programmes.Select(static p => p.Programme)
        );
        Assert.Equal(Fields(Language.Zh), Fields(Language.En));
    }

    [Fact]
    public void No_file_holds_a_word_twice_in_one_list()
    {
        foreach (var language in (Language[])[Language.Zh, Language.En])
        {
            foreach (var file in (string[])["words", "boilerplate", "events", "fields"])
            {
                var twice = VocabularyFiles
                    .Read<Dictionary<string, List<string>>>(language, file)
                    .SelectMany(list =>
                        list.Value.GroupBy(static word => word, StringComparer.Ordinal)
                            .Where(static g => g.Count() > 1)
                            .Select(g => $"{language} {file} {list.Key}: {g.Key}")
                    )
                    .ToArray();
                Assert.True(twice.Length == 0, string.Join('\n', twice));
            }
        }
    }

    private static string[] Indicators(LanguageVocabulary words) =>
        [
            .. words
                .Indicators.Select(static pattern => pattern.Entry.Indicator)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Fields(Language language) =>
        [
            .. VocabularyFiles
                .Read<Dictionary<string, List<string>>>(language, "fields")
                .Keys.Order(StringComparer.Ordinal),
        ];
}
