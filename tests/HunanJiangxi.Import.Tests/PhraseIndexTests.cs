using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import.Vocabulary;

namespace HunanJiangxi.Import.Tests;

/// <summary>All lists in one pass find exactly what each list finds by itself.</summary>
public sealed class PhraseIndexTests
{
    private static readonly BuiltInVocabulary s_vocabulary = BuiltInVocabulary.Instance;

    private static readonly string[] s_zh =
    [
        "会议强调,浏阳市与上栗县、醴陵市签署合作协议,共建跨省检查站12个",
        "莲花县和攸县自2021年起互派干部,双方将在6月底前编制规划",
        "由于对接及时,长株潭与赣西的企业跨省办理业务,惠及两省群众近3万人",
        "签签署署合作作协议议,浏阳浏阳市市",
    ];

    private static readonly string[] s_en =
    [
        "The two counties signed a cooperation agreement on Friday, in which Liuyang and Shangli set up 12 checkpoints",
        "Signed, resigned and unsigned: the cooperations of co-operating Ping Xiang County's co operatives",
        "By the end of next year, nearly 30,000 residents of Jiangxi will have been served; 18km of road reopened",
        "agreementagreement signing-signing PINGXIANG pingxiang",
    ];

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_list_finds_in_an_indexed_sentence_what_it_finds_without_the_index(Language language)
    {
        var words = s_vocabulary.Of(language);
        var found = 0;
        foreach (var sentence in language == Language.Zh ? s_zh : s_en)
        {
            foreach (var (start, end) in Windows(sentence.Length))
            {
                var alone = Everything(words, sentence, start, end);
                using var phrases = SentencePhrases.Begin(words.Phrases);
                phrases.Add(sentence);
                Assert.Equal(alone, Everything(words, sentence, start, end));
                found += alone.Count;
            }
        }

        Assert.InRange(found, 100, int.MaxValue);
    }

    [Fact]
    public void Random_letters_of_the_vocabulary_give_the_same_with_and_without_the_index()
    {
        var words = s_vocabulary.Zh;
        var letters = string.Concat(s_zh) + "与和在、,的了12";
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var sentence = string.Concat(Enumerable.Range(0, 40).Select(_ => letters[random.Next(letters.Length)]));
            var alone = Everything(words, sentence, 0, sentence.Length);
            using var phrases = SentencePhrases.Begin(words.Phrases);
            phrases.Add(sentence);
            Assert.Equal(alone, Everything(words, sentence, 0, sentence.Length));
        }
    }

    [Fact]
    public void Another_string_with_the_same_letters_is_searched_by_itself()
    {
        using var phrases = SentencePhrases.Begin(s_vocabulary.Zh.Phrases);
        phrases.Add(s_zh[0]);
        var copy = new string(s_zh[0]);
        Assert.Null(SentencePhrases.Of(copy));
        Assert.True(s_vocabulary.Zh.Words("cooperation").IsIn(copy));
    }

    private static IEnumerable<(int Start, int End)> Windows(int length) =>
        [(0, length), (3, length), (0, length - 3), (length / 3, length / 2), (length / 4, length - 5)];

    private static List<string> Everything(LanguageVocabulary words, string sentence, int start, int end)
    {
        var all = new List<string>();
        foreach (var list in words.WordLists)
        {
            all.AddRange(
                list.Find(sentence, start, end).Select(match => $"{match.Value} at {match.Start}+{match.Length}")
            );
            all.Add(
                $"{list.IsIn(sentence, start, end)} {list.First(sentence, start, end)} {list.Last(sentence, start, end)}"
            );
            all.Add(
                $"{list.EndingAt(sentence, end)} {list.TryMatchAt(sentence, start, end, out var match)} {match.Length}"
            );
        }

        return all;
    }
}
