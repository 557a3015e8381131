using System.Net;
using System.Text.Json;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Public.Search;

public sealed class SearchTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int First = 5;

    /// <summary>Words, what is shown first for them, how they are read, and what else is among the first five.</summary>
    public sealed record Case(string Words, string? First, string Reading, IReadOnlyList<string> AmongFirst);

    private static readonly JsonSerializerOptions s_camel = new() { PropertyNameCaseInsensitive = true };

    public static TheoryData<string> Words => [.. Cases.Select(one => one.Words)];

    private static List<Case> Cases
    {
        get
        {
            var file = Path.Combine(AppContext.BaseDirectory, "Public", "Search", "queries.json");
            return JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(file), s_camel)!;
        }
    }

    [Fact]
    public void There_are_sixty_queries() => Assert.InRange(Cases.Count, 60, int.MaxValue);

    [Theory]
    [MemberData(nameof(Words))]
    public async Task What_is_asked_most_is_shown_first(string words)
    {
        var expected = Cases.Single(one => one.Words == words);

        var answer = await AnswerAsync($"?q={Uri.EscapeDataString(words)}");

        var found = Slugs(answer);
        Assert.Equal(expected.First, found.FirstOrDefault());
        Assert.Equal(expected.Reading, answer.GetProperty("reading").GetString());
        Assert.Subset(found.Take(First).ToHashSet(), expected.AmongFirst.ToHashSet());
    }

    [Fact]
    public async Task Pages_follow_each_other_and_miss_nothing()
    {
        var whole = Slugs(await AnswerAsync("?q=合作&limit=100"));
        var walked = new List<string>();
        string? next = null;
        do
        {
            var page = await AnswerAsync($"?q=合作&limit=4{(next is null ? "" : $"&after={next}")}");
            walked.AddRange(Slugs(page));
            next = page.GetProperty("next").GetString();
        } while (next is not null && walked.Count <= whole.Count);

        Assert.Equal(whole, walked);
        Assert.Equal(whole.Count, whole.Distinct().Count());
    }

    [Theory]
    [InlineData("kind", "agreement")]
    [InlineData("county", "liuyang")]
    [InlineData("field", "health")]
    public async Task A_count_beside_a_filter_is_what_the_filter_finds(string word, string value)
    {
        var all = await AnswerAsync("?q=合作");
        var facet = word switch
        {
            "kind" => "kinds",
            "county" => "counties",
            _ => "fields",
        };
        var counted = all.GetProperty("facets")
            .GetProperty(facet)
            .EnumerateArray()
            .Single(one => one.GetProperty("value").GetString() == value)
            .GetProperty("count")
            .GetInt32();

        var narrowed = await AnswerAsync($"?q=合作&{word}={value}");

        Assert.Equal(counted, narrowed.GetProperty("total").GetInt32());
        Assert.Equal(counted, narrowed.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_year_narrows_and_its_count_says_so()
    {
        var years = (await AnswerAsync("?q=合作")).GetProperty("facets").GetProperty("years").EnumerateArray().ToList();

        Assert.NotEmpty(years);
        foreach (var year in years)
        {
            var (value, count) = (year.GetProperty("value").GetString(), year.GetProperty("count").GetInt32());
            var narrowed = await AnswerAsync($"?q=合作&from={value}&to={value}");
            Assert.Equal(count, narrowed.GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task What_is_published_or_renamed_is_found_at_once()
    {
        await using var db = portal.Database();
        var agreement = new Agreement(
            "bamboo-between-tonggu-and-pingjiang",
            new BilingualText("竹产业互助协议", "Agreement on bamboo"),
            AgreementKind.Agreement,
            await db.Programmes.FirstAsync(programme => programme.IsOwn)
        );
        foreach (
            var body in await db
                .Organisations.Where(one => one.Slug == "tonggu" || one.Slug == "pingjiang")
                .ToListAsync()
        )
        {
            agreement.JoinedBy(body);
        }

        agreement.VouchBy(await db.NamedSources.FirstAsync());
        db.Add(agreement);
        await db.SaveChangesAsync();

        Assert.Equal(["agreement/bamboo-between-tonggu-and-pingjiang"], Slugs(await AnswerAsync("?q=竹产业")));
        Assert.Equal(
            ["agreement/bamboo-between-tonggu-and-pingjiang"],
            Slugs(await AnswerAsync("?q=铜鼓 bamboo&county=pingjiang"))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=。，")]
    [InlineData("?q=浏阳&kind=nothing")]
    [InlineData("?q=浏阳&county=atlantis")]
    [InlineData("?q=浏阳&after=x")]
    public async Task A_question_that_makes_no_sense_is_refused(string query)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/api/v1/search{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("' & | ! <-> :*")]
    [InlineData("'); DROP TABLE search_entries; --")]
    [InlineData("\\ % _ \"")]
    [InlineData("浏' 阳:*")]
    public async Task Signs_of_the_index_s_own_language_do_no_harm(string words)
    {
        using var page = await portal.Client.GetAsync(
            new Uri($"/zh/search?q={Uri.EscapeDataString(words)}", UriKind.Relative)
        );

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("zh", "医疗", "<mark>医疗</mark>合作协议", "共找到")]
    [InlineData("en", "medical", "<mark>Medical</mark> Cooperation Agreement", "found")]
    [InlineData("zh", "浏扬", "同音字", "浏阳")]
    [InlineData("zh", "zzzz", "没有找到与“zzzz”相符的记录", "拼音")]
    [InlineData("zh", "浏阳上栗", "/zh/matrix/liuyang/shangli", "浏阳与上栗")]
    [InlineData("en", "liuyang shangli", "/en/matrix/liuyang/shangli", "Liuyang and Shangli")]
    public async Task A_page_marks_what_was_found_and_says_how(string language, string words, params string[] expected)
    {
        var page = await portal.PageAsync($"/{language}/search?q={Uri.EscapeDataString(words)}");

        Assert.All(expected, one => Assert.Contains(one, page, StringComparison.Ordinal));
    }

    // words that are read otherwise are asked for once more each time
    [Theory]
    [InlineData("/zh/search", 2)]
    [InlineData("/zh/search?q=浏阳", 7)]
    [InlineData("/zh/search?q=合作&limit=3", 7)]
    [InlineData("/en/search?q=educaton&county=liuyang&field=education", 10)]
    public async Task A_page_asks_the_database_so_often_at_most(string path, int most) =>
        Assert.InRange((await portal.QueriesOfAsync(path)).Count, 0, most);

    [Theory]
    [InlineData("zh", "ly", "浏阳市", "/zh/counties/liuyang")]
    [InlineData("en", "jingg", "Jinggangshan City", "/en/counties/jinggangshan")]
    [InlineData("zh", "医", "湘赣边区域医疗合作协议", "/zh/agreements/medical-cooperation")]
    public async Task The_beginning_of_a_word_suggests_what_it_may_be(
        string language,
        string typed,
        string title,
        string href
    )
    {
        var found = JsonDocument
            .Parse(await portal.PageAsync($"/{language}/search/suggestions?q={Uri.EscapeDataString(typed)}"))
            .RootElement.EnumerateArray()
            .Select(one => (one.GetProperty("title").GetString(), one.GetProperty("href").GetString()))
            .ToList();

        Assert.Contains((title, href), found);
        Assert.InRange(found.Count, 1, 8);
    }

    private async Task<JsonElement> AnswerAsync(string query) =>
        JsonDocument.Parse(await portal.PageAsync($"/api/v1/search{query}")).RootElement;

    private static List<string> Slugs(JsonElement answer) =>
        [
            .. answer
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => $"{item.GetProperty("kind").GetString()}/{item.GetProperty("slug").GetString()}"),
        ];
}
