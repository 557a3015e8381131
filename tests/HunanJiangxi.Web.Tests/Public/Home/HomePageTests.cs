using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Parts.Seats;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Public.Home;

public sealed class HomePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/zh", "zh-Hans", "湘赣边区域合作示范区", "1341<small>万人")]
    [InlineData("/en", "en", "Demonstration Zone", "13.41<small> million people")]
    public async Task It_says_what_the_zone_is_in_words_and_figures(
        string path,
        string language,
        string name,
        string population
    )
    {
        var page = await portal.PageAsync(path);

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains(population, page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"zh-Hans\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=\"", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_asks_the_database_at_most_eight_times() =>
        Assert.InRange((await portal.QueriesOfAsync("/zh")).Count, 1, 8);

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task No_label_of_the_seat_diagram_covers_another(Language language)
    {
        using var scope = portal.Portal.Services.CreateScope();
        var seats = await scope.ServiceProvider.GetRequiredService<SeatReader>().SeatsAsync(default);

        var labels = SeatPlan.Of(seats, language).Select(place => place.Label).ToList();

        Assert.Equal(24, labels.Count);
        Assert.Equal(10, seats.Count(seat => seat.IsFounder));
        foreach (var (label, at) in labels.Select((label, at) => (label, at)))
        {
            Assert.All(labels.Skip(at + 1), other => Assert.Equal(0, label.Box.Overlap(other.Box), 3));
        }
    }
}
