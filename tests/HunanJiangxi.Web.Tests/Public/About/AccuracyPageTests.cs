using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using HunanJiangxi.Import;
using HunanJiangxi.Import.Accuracy;
using HunanJiangxi.Tests.Shared;

namespace HunanJiangxi.Web.Tests.Public.About;

/// <summary>What /about/accuracy says is what this build measured.</summary>
public sealed class AccuracyPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string s_file = Path.Combine(AppContext.BaseDirectory, "accuracy.json");

    [Fact]
    public async Task The_file_of_the_build_is_what_measuring_anew_gives()
    {
        var written = AccuracyReport.Parse(await File.ReadAllTextAsync(s_file));
        var anew = AccuracyMeasurement.Measure(
            GoldSet.Load(GoldFolder()),
            DocumentImporter.WithBuiltInVocabulary(),
            written.Version,
            written.CommitDay
        );

        Assert.Equal(anew.ToJson(), written.ToJson());
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_page_shows_every_figure_of_the_file(string language)
    {
        var report = AccuracyReport.Parse(await File.ReadAllTextAsync(s_file));
        var page = await portal.PageAsync($"/{language}/about/accuracy");

        foreach (var score in report.Scores)
        {
            var f1 = (100 * score.F1!.Value).ToString("0.0", CultureInfo.InvariantCulture);
            Assert.Contains($"<strong>{f1}%</strong>", page, StringComparison.Ordinal);
        }

        var wrong = report.Documents.Count(document => document.Errors.Count > 0);
        Assert.Equal(wrong, page.Split("<details class=\"errors\"").Length - 1);
    }

    [Fact]
    public async Task A_filter_leaves_one_kind_and_one_language()
    {
        var page = await portal.PageAsync("/en/about/accuracy?kind=members&language=zh");

        Assert.Contains("<th scope=\"row\">Members</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">Events</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<th scope=\"rowgroup\" colspan=\"8\">English texts</th>",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<code>en/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=verbs")]
    [InlineData("language=fr")]
    public async Task An_unknown_word_in_the_filter_is_refused(string query)
    {
        using var answer = await portal.Client.GetAsync(new Uri($"/en/about/accuracy?{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Programs_get_the_file_itself() =>
        Assert.Equal(await File.ReadAllTextAsync(s_file), await portal.PageAsync("/en/about/accuracy.json"));

    [Theory]
    [InlineData("zh", "没有测量")]
    [InlineData("en", "has not been measured")]
    public async Task A_build_that_has_not_measured_says_so(string language, string words)
    {
        await using var unmeasured = new PortalHost(
            portal.Portal.ConnectionString,
            new() { ["PORTAL_ACCURACY"] = Path.Combine(AppContext.BaseDirectory, "no-such-report.json") }
        );
        await unmeasured.StartAsync();
        using var visitor = unmeasured.Client();

        var page = await visitor.GetStringAsync(new Uri($"/{language}/about/accuracy", UriKind.Relative));
        using var json = await visitor.GetAsync(new Uri($"/{language}/about/accuracy.json", UriKind.Relative));

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, json.StatusCode);
    }

    private static string GoldFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "seeds", "gold"));
}
