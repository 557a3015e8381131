using System.Collections.Frozen;

namespace HunanJiangxi.Import.Recognition;

/// <summary>黔湘桂三省(区), 蒙晋冀三省区: provinces by one letter each, as many as are counted after them.</summary>
internal static class ProvinceLetters
{
    private static readonly FrozenDictionary<char, string> s_slugs = new Dictionary<char, string>
    {
        ['湘'] = "hunan",
        ['赣'] = "jiangxi",
        ['鄂'] = "hubei",
        ['粤'] = "guangdong",
        ['桂'] = "guangxi",
        ['黔'] = "guizhou",
        ['川'] = "sichuan",
        ['渝'] = "chongqing",
        ['滇'] = "yunnan",
        ['闽'] = "fujian",
        ['浙'] = "zhejiang",
        ['苏'] = "jiangsu",
        ['皖'] = "anhui",
        ['豫'] = "henan",
        ['鲁'] = "shandong",
        ['冀'] = "hebei",
        ['晋'] = "shanxi",
        ['陕'] = "shaanxi",
        ['甘'] = "gansu",
    }.ToFrozenDictionary();

    /// <summary>Each letter's place and slug; nothing where the count differs or only says where a border runs.</summary>
    public static IEnumerable<(int At, string Slug)> Find(string folded)
    {
        for (var at = folded.IndexOf('省'); at > 2; at = folded.IndexOf('省', at + 1))
        {
            var count = folded[at - 1] switch
            {
                '三' => 3,
                '四' => 4,
                '五' => 5,
                _ => 0,
            };
            var first = at - 1 - count;
            if (count == 0 || first < 0 || IsBorder(folded.AsSpan(at + 1)) || !AreAll(folded.AsSpan(first, count)))
            {
                continue;
            }

            for (var i = first; i < first + count; i++)
            {
                yield return (i, s_slugs[folded[i]]);
            }
        }
    }

    private static bool AreAll(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!s_slugs.ContainsKey(letter) || letters.Count(letter) > 1)
            {
                return false;
            }
        }

        return true;
    }

    // 苏鲁豫皖四省交界, 晋陕豫三省七市
    private static bool IsBorder(ReadOnlySpan<char> rest) =>
        rest.StartsWith("交")
        || rest.StartsWith("接")
        || rest.StartsWith("边")
        || rest.StartsWith("毗")
        || rest.StartsWith("结")
        || (rest.Length > 1 && rest[1] is '市' or '县' or '州');
}
