using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Reading;

/// <summary>What element names, classes and ids say about a part of a page.</summary>
internal static class HtmlElements
{
    private const int LongestName = 400;

    private static readonly Dictionary<string, List<string>> Markup = VocabularyFiles.Read<
        Dictionary<string, List<string>>
    >("markup");

    private static readonly HashSet<string> OutsideNames = [.. Markup["outside"]];
    private static readonly HashSet<string> BodyNames = [.. Markup["body"]];
    private static readonly HashSet<string> TitleNames = [.. Markup["title"]];

    private static readonly HashSet<string> Blocks = Set(
        "p div li ul ol h1 h2 h3 h4 h5 h6 header footer nav aside article section figure figcaption title table thead tbody tfoot tr td th main form dl dt dd blockquote option pre center fieldset address caption body html head details summary textarea select"
    );

    private static readonly HashSet<string> Voids = Set(
        "area base br col embed hr img input link meta param source track wbr"
    );

    private static readonly HashSet<string> Outside = Set(
        "nav footer aside button select figcaption title label option textarea noscript dialog caption"
    );

    private static readonly HashSet<string> Dropped = Set("script style template svg iframe object");

    private static readonly HashSet<string> Articles = Set("article main");

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsDropped(string name) => Dropped.Contains(name);

    public static bool IsArticle(string name) => Articles.Contains(name);

    public static bool IsOutside(string name) => Outside.Contains(name);

    public static bool IsBodyName(string? value) => Any(value, BodyNames, isWhole: true);

    public static bool IsTitleName(string? value) => Any(value, TitleNames, isWhole: false);

    public static bool IsOutsideName(string? value) => Any(value, OutsideNames, isWhole: false);

    private static bool Any(string? value, HashSet<string> known, bool isWhole)
    {
        if (value is null or { Length: 0 or > LongestName })
        {
            return false;
        }

        // "article-content" and "articleContent" as one name each; or cut into "article" and "content"
        foreach (var name in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (isWhole)
            {
                if (known.Contains(Joined(name)))
                {
                    return true;
                }

                continue;
            }

            foreach (var part in Parts(name))
            {
                if (known.Contains(part))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Joined(string name) =>
        string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Parts(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var isCut =
                i == name.Length
                || name[i] is '-' or '_'
                || (char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (isCut)
            {
                yield return name[start..i].ToLowerInvariant();
                start = i < name.Length && name[i] is '-' or '_' ? i + 1 : i;
            }
        }
    }
}
