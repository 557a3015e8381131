using System.Globalization;
using System.Runtime.CompilerServices;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Tests;

/// <summary>
/// What can go wrong when somebody adds a place by hand. Every failure names file and line, what the word means in
/// either place, and what to do.
/// </summary>
public sealed class PlaceVocabularyTests
{
    private static readonly PlaceNames Places = BuiltInVocabulary.Instance.Places;

    [Fact]
    public void A_name_that_two_places_of_the_register_share_is_explained()
    {
        var named = Places
            .All.Where(static place => place.IsRegistered)
            .SelectMany(static place =>
                place.Zh.Concat(PlaceSpellings.OfEnglish(place)).Select(name => (Name: name, Place: place))
            );
        Holds(
            named
                .GroupBy(static entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .Select(static same => (Name: same.Key, Places: same.Select(static e => e.Place).Distinct().ToArray()))
                .Where(static same => same.Places.Length > 1)
                .Select(static same =>
                    $"{Where("places.yaml", same.Places[1].Slug)}: \"{same.Name}\" means {Described(same.Places[0])} and "
                    + $"{Described(same.Places[1])}. Take the name from one of them, or write it longer "
                    + "(with County, City or the province)."
                )
        );
    }

    [Fact]
    public void A_name_that_stands_twice_with_one_place_is_explained() =>
        Holds(
            Places
                .All.Where(static place => place.Pinyin is not null || place.IsRegistered)
                .SelectMany(static place =>
                    Doubled(place.Zh)
                        .Concat(Doubled(place.En.Concat(place.Weak)))
                        .Select(name =>
                            $"{Where("places.yaml", place.Slug)}: \"{name}\" stands twice with {Described(place)}. "
                            + "Take one of the two out."
                        )
                )
        );

    [Fact]
    public void A_word_that_is_no_place_and_a_place_at_once_is_explained() =>
        Holds(
            ((string[])["zh", "en"]).SelectMany(static language =>
                VocabularyFiles
                    .Read<Dictionary<string, List<string>>>($"{language}/place-context")["not-a-place"]
                    .Select(word =>
                        (
                            Word: word,
                            Place: Places.All.FirstOrDefault(place =>
                                place.Zh.Concat(place.En).Contains(word, StringComparer.OrdinalIgnoreCase)
                            )
                        )
                    )
                    .Where(static both => both.Place is not null)
                    .Select(both =>
                        $"{Where($"{language}/place-context.yaml", both.Word)}: \"{both.Word}\" is no place by "
                        + $"not-a-place, and a name of {Described(both.Place!)}. Keep it in one of the two; "
                        + "not-a-place is for longer words that only hold the letters of a place."
                    )
            )
        );

    [Fact]
    public void A_place_or_organisation_that_the_register_does_not_know_is_explained()
    {
        var known = Directory
            .EnumerateFiles(Path.Combine(Root(), "seeds", "zone"), "*.yaml")
            .Where(static path =>
                Path.GetFileName(path) is "administrative-units.yaml" or "counties.yaml" or "organisations.yaml"
            )
            .SelectMany(File.ReadLines)
            .Where(static line => line.Contains("slug:", StringComparison.Ordinal))
            .Select(static line => line[(line.IndexOf("slug:", StringComparison.Ordinal) + 5)..].Trim())
            .ToHashSet(StringComparer.Ordinal);
        var places = Places
            .All.Where(static place => place.IsRegistered)
            .Select(static place => (File: "places.yaml", place.Slug));
        var others = VocabularyFiles
            .Read<List<OrganisationEntry>>("organisations")
            .Select(static entry => (File: "organisations.yaml", entry.Slug));
        Holds(
            places
                .Concat(others)
                .Where(entry => !known.Contains(entry.Slug))
                .Select(static entry =>
                    $"{Where(entry.File, entry.Slug)}: the register knows no {entry.Slug}. Correct the slug after the "
                    + "files of seeds/zone, or move a place that is none of the register's to china.yaml."
                )
        );
    }

    [Fact]
    public void A_slug_that_points_nowhere_is_explained()
    {
        var elsewhere = Places.All.SelectMany(static place =>
            place.Elsewhere.Append(place.Parent).Select(slug => (File: "places.yaml", At: place.Slug, Slug: slug))
        );
        var compounds = VocabularyFiles
            .Read<CompoundFile>("compounds")
            .Compounds.SelectMany(static entry =>
                entry.Places.Select(slug => (File: "compounds.yaml", At: entry.Zh, Slug: (string?)slug))
            );
        var cities = VocabularyFiles
            .Read<Dictionary<string, List<string>>>("neighbours")
            .Keys.Select(static city => (File: "neighbours.yaml", At: city, Slug: (string?)city));
        Holds(
            elsewhere
                .Concat(compounds)
                .Concat(cities)
                .Where(static entry => entry.Slug is not null && Places.Find(entry.Slug) is null)
                .Select(static entry =>
                    $"{Where(entry.File, entry.At)}: no place has the slug {entry.Slug}. Take the slug from "
                    + "places.yaml or china.yaml; a county's is pinyin, kind and province, as in tongcheng-county-hubei."
                )
        );
    }

    [Fact]
    public void A_compound_has_a_letter_for_each_place() =>
        Holds(
            VocabularyFiles
                .Read<CompoundFile>("compounds")
                .Compounds.Where(static entry => entry.Zh.Length != entry.Places.Count)
                .Select(static entry =>
                    $"{Where("compounds.yaml", entry.Zh)}: {entry.Zh} has {entry.Zh.Length} letters and "
                    + $"{entry.Places.Count} places. Write one place a letter, in the order of the letters."
                )
        );

    [Fact]
    public void A_neighbour_is_a_county_of_the_list()
    {
        var listed = VocabularyFiles
            .Read<Dictionary<string, Dictionary<string, string>>>("counties")
            .Values.SelectMany(static province => province.Keys)
            .ToHashSet(StringComparer.Ordinal);
        Holds(
            VocabularyFiles
                .Read<Dictionary<string, List<string>>>("neighbours")
                .SelectMany(static city => city.Value)
                .Where(name => !listed.Contains(name))
                .Select(static name =>
                    $"{Where("neighbours.yaml", name)}: counties.yaml has no {name}. Write the full name as it stands there."
                )
        );
    }

    [Fact]
    public void Each_row_of_traditional_characters_is_made_of_pairs()
    {
        var seen = new Dictionary<char, char>();
        foreach (var pair in VocabularyFiles.Read<List<string>>("traditional").SelectMany(static row => row.Split(' ')))
        {
            Assert.True(
                pair.Length == 2,
                $"{Where("traditional.yaml", pair)}: \"{pair}\" is no pair of two characters."
            );
            Assert.True(
                seen.TryAdd(pair[0], pair[1]),
                $"{Where("traditional.yaml", pair)}: {pair[0]} is {seen.GetValueOrDefault(pair[0])} and {pair[1]}. "
                    + "Keep the one that is meant more often."
            );
        }
    }

    private static IEnumerable<string> Doubled(IEnumerable<string> names) =>
        names
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Count() > 1)
            .Select(static same => same.Key);

    private static string Described(PlaceEntry place) =>
        $"{place.NameZh} ({place.Slug}, {Places.Find(place.Parent)?.NameZh ?? "no parent"})";

    private static string Where(string file, string word)
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "src", "HunanJiangxi.Import", "Vocabulary", file));
        var line = Array.FindIndex(
            lines,
            text => !text.StartsWith('#') && text.Contains(word, StringComparison.Ordinal)
        );
        return line < 0 ? file : $"{file}, line {(line + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private static void Holds(IEnumerable<string> faults)
    {
        var all = faults.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
