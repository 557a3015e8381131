namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The files of places, put together.</summary>
internal static class PlaceFiles
{
    private static readonly string[] s_peoples =
    [
        "回族",
        "满族",
        "蒙古族",
        "土家族",
        "苗族",
        "侗族",
        "瑶族",
        "壮族",
        "彝族",
        "畲族",
        "仡佬族",
        "布依族",
        "羌族",
        "藏族",
        "黎族",
        "傣族",
    ];

    public static IReadOnlyList<PlaceEntry> Read()
    {
        var registered = VocabularyFiles.Read<List<PlaceEntry>>("places");
        registered.ForEach(static place => place.IsRegistered = true);
        var wider = VocabularyFiles.Read<List<PlaceEntry>>("china");
        var cityOf = VocabularyFiles
            .Read<Dictionary<string, List<string>>>("neighbours")
            .SelectMany(static city => city.Value.Select(name => (Name: name, City: city.Key)))
            .ToDictionary(static near => near.Name, static near => near.City, StringComparer.Ordinal);
        var counties = VocabularyFiles.Read<Dictionary<string, Dictionary<string, string>>>("counties");
        // of namesakes the first is meant where nothing tells: those of the zone's own provinces
        var others = counties
            .OrderBy(static province => province.Key is "hunan" or "jiangxi" ? 0 : 1)
            .SelectMany(static province =>
                province.Value.Select(county => (Province: province.Key, Name: county.Key, Pinyin: county.Value))
            );
        var names = counties.SelectMany(static province => province.Value.Keys).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(registered.Concat(wider).SelectMany(static place => place.Zh));
        return
        [
            .. registered,
            .. wider,
            .. others.Select(county =>
            {
                var place = Other(county.Province, county.Name, county.Pinyin, cityOf.GetValueOrDefault(county.Name));
                // what is a city now was a county in older reports
                if (county.Name is [.., '市'] && !names.Contains($"{county.Name[..^1]}县"))
                {
                    place.Zh.Add($"{county.Name[..^1]}县");
                }

                return place;
            }),
        ];
    }

    // the province is part of the slug: Chaoyang District is in two of them
    private static PlaceEntry Other(string province, string name, string pinyin, string? city)
    {
        var kind = name[^1] switch
        {
            '县' => "County",
            '市' => "City",
            '区' => "District",
            _ => "Banner",
        };
        var plain = pinyin.Replace("'", "", StringComparison.Ordinal);
        var place = new PlaceEntry
        {
            Slug = $"{plain.ToLowerInvariant()}-{kind.ToLowerInvariant()}-{province}",
            Level = "county",
            Parent = city ?? province,
            Zh = [name],
            En = name.Length <= 4 ? [$"{pinyin} {kind}", $"{plain} {kind}"] : [.. Peoples.EnglishOf(name, plain)],
        };
        // 大厂回族自治县 is called 大厂县 as well
        if (name.EndsWith("族自治县", StringComparison.Ordinal) && PeopleAt(name) is > 1 and var end)
        {
            place.Zh.Add($"{name[..end]}县");
        }

        if (city is not null)
        {
            place.Zh.Add(name[..^1]);
            place.En.Add(pinyin);
        }

        return place;
    }

    private static int PeopleAt(string name)
    {
        var peoples = s_peoples
            .Select(people => name.IndexOf(people, StringComparison.Ordinal))
            .Where(static at => at > 0);
        return peoples.DefaultIfEmpty(-1).Min();
    }
}
