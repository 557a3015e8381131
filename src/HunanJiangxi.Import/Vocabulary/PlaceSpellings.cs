namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The ways in which English texts, translated ones above all, spell a Chinese place.</summary>
internal static class PlaceSpellings
{
    /// <summary>The names of the files, then those made of the syllables: Ping Xiang, Ping-Xiang, Pingxiang Shi.</summary>
    public static IEnumerable<string> OfEnglish(PlaceEntry place) =>
        place.En.Concat(place.Weak).Concat(place.Pinyin is null ? [] : Split(place, place.Pinyin));

    private static IEnumerable<string> Split(PlaceEntry place, string pinyin)
    {
        var (kind, chinese) = Kind(place);
        var joined = pinyin.Replace(" ", "", StringComparison.Ordinal);
        string[] split = [pinyin, pinyin.Replace(' ', '-')];
        foreach (var name in split)
        {
            // 攸县 has its kind in its short name: "You Xian" alone is a person as easily
            if (!name.EndsWith(chinese, StringComparison.Ordinal))
            {
                yield return name;
            }

            yield return $"{name} {kind}";
        }

        yield return $"{pinyin} {chinese}";
        yield return $"{joined} {chinese}";
        yield return $"{joined}{chinese}";
        yield return $"{joined} {kind}";
        if (kind == "City")
        {
            yield return $"{joined} Municipality";
        }
    }

    private static (string English, string Chinese) Kind(PlaceEntry place) =>
        place.NameZh?[^1] switch
        {
            '县' => ("County", "Xian"),
            '区' => ("District", "Qu"),
            _ => ("City", "Shi"),
        };
}
