namespace HunanJiangxi.Import.Vocabulary;

/// <summary>The peoples after whom autonomous counties are named: 融水苗族自治县, Rongshui Miao Autonomous County.</summary>
internal static class Peoples
{
    private const string County = "zizhi";

    private static readonly (string Zh, string Pinyin, string En)[] s_all =
    [
        ("蒙古族", "mengguzu", "Mongolian"),
        ("朝鲜族", "chaoxianzu", "Korean"),
        ("土家族", "tujiazu", "Tujia"),
        ("仡佬族", "gelaozu", "Gelao"),
        ("布依族", "buyizu", "Bouyei"),
        ("仫佬族", "mulaozu", "Mulao"),
        ("毛南族", "maonanzu", "Maonan"),
        ("哈尼族", "hanizu", "Hani"),
        ("纳西族", "naxizu", "Naxi"),
        ("拉祜族", "lahuzu", "Lahu"),
        ("傈僳族", "lisuzu", "Lisu"),
        ("撒拉族", "salazu", "Salar"),
        ("回族", "huizu", "Hui"),
        ("满族", "manzu", "Manchu"),
        ("苗族", "miaozu", "Miao"),
        ("侗族", "dongzu", "Dong"),
        ("瑶族", "yaozu", "Yao"),
        ("壮族", "zhuangzu", "Zhuang"),
        ("彝族", "yizu", "Yi"),
        ("畲族", "shezu", "She"),
        ("羌族", "qiangzu", "Qiang"),
        ("藏族", "zangzu", "Tibetan"),
        ("黎族", "lizu", "Li"),
        ("傣族", "daizu", "Dai"),
        ("水族", "shuizu", "Shui"),
        ("佤族", "wazu", "Va"),
        ("土族", "tuzu", "Tu"),
        ("各族", "gezu", "Multi-ethnic"),
    ];

    /// <summary>The English names of an autonomous county by its Chinese name and the syllables of all of it.</summary>
    public static IReadOnlyList<string> EnglishOf(string name, string pinyin)
    {
        if (
            !name.EndsWith("自治县", StringComparison.Ordinal)
            || !pinyin.EndsWith(County, StringComparison.OrdinalIgnoreCase)
        )
        {
            return [];
        }

        var (zh, letters) = (name[..^3], pinyin[..^County.Length]);
        var peoples = new List<string>();
        while (Last(zh, letters) is { } people)
        {
            (zh, letters) = (zh[..^people.Zh.Length], letters[..^people.Pinyin.Length]);
            peoples.Insert(0, people.En);
        }

        if (peoples.Count == 0 || letters.Length < 3 || zh.Length < 2)
        {
            return [];
        }

        var joined = peoples.Count == 1 ? peoples[0] : $"{string.Join(", ", peoples[..^1])} and {peoples[^1]}";
        return [$"{letters} County", $"{letters} {joined} Autonomous County"];
    }

    private static (string Zh, string Pinyin, string En)? Last(string zh, string letters)
    {
        foreach (var people in s_all)
        {
            if (
                zh.EndsWith(people.Zh, StringComparison.Ordinal)
                && zh.Length > people.Zh.Length + 1
                && letters.EndsWith(people.Pinyin, StringComparison.OrdinalIgnoreCase)
            )
            {
                return people;
            }
        }

        return null;
    }
}
