using System.Net;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Public.Matrix;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Public.Matrix;

public sealed class MatrixTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    [Fact]
    public async Task A_pair_has_the_agreements_that_name_both()
    {
        await using var db = portal.Database();
        var counties = await db.Counties.Select(county => county.Slug).ToListAsync();
        var parties = await db
            .Agreements.Select(agreement => agreement.Parties.Select(party => party.Organisation.Slug).ToList())
            .ToListAsync();

        var answer = await ReadAsync(MatrixOrder.Place);

        Assert.Equal(24, answer.Counties.Count);
        var expected = counties.SelectMany(one =>
            counties
                .Where(other => string.CompareOrdinal(one, other) < 0)
                .Select(other => parties.Count(of => of.Contains(one) && of.Contains(other)))
        );
        Assert.Equal(expected.Sum(), answer.Pairs.Sum(pair => pair.Agreements));
        var pair = answer.Pairs.Single(pair =>
            new[] { pair.First.Slug, pair.Second.Slug }.Order().SequenceEqual(["liuyang", "shangli"])
        );
        Assert.Equal(parties.Count(of => of.Contains("liuyang") && of.Contains("shangli")), pair.Agreements);
        Assert.True(pair.IsAcrossBorder);
        Assert.NotEmpty(pair.Fields);
    }

    [Fact]
    public async Task What_has_ended_is_counted_and_is_not_in_force()
    {
        await using var db = portal.Database();
        var agreement = new Agreement(
            "ended-between-tonggu-and-pingjiang",
            new BilingualText("铜鼓平江往期协议", "Tonggu and Pingjiang, ended"),
            AgreementKind.Agreement,
            await db.Programmes.FirstAsync(programme => programme.IsOwn)
        );
        foreach (
            var body in await db
                .Organisations.Where(body => body.Slug == "tonggu" || body.Slug == "pingjiang")
                .ToListAsync()
        )
        {
            agreement.JoinedBy(body);
        }

        agreement.Date(PartialDate.OfYear(2015), null, PartialDate.OfYear(2018));
        agreement.VouchBy(await db.NamedSources.FirstAsync());
        var before = Of(await ReadAsync(MatrixOrder.Place));
        db.Add(agreement);
        await db.SaveChangesAsync();

        var after = Of(await ReadAsync(MatrixOrder.Place));

        Assert.Equal((before?.Agreements ?? 0) + 1, after!.Agreements);
        Assert.Equal(before?.InForce ?? 0, after.InForce);

        static PairRow? Of(MatrixAnswer answer) =>
            answer.Pairs.SingleOrDefault(pair =>
                new[] { pair.First.Slug, pair.Second.Slug }.Order().SequenceEqual(["pingjiang", "tonggu"])
            );
    }

    [Fact]
    public async Task Orders_put_the_many_and_the_latest_first()
    {
        var many = await ReadAsync(MatrixOrder.Agreements);
        var latest = await ReadAsync(MatrixOrder.Last);

        Assert.Equal(
            many.Pairs.Select(pair => pair.Agreements).OrderDescending(),
            many.Pairs.Select(pair => pair.Agreements)
        );
        Assert.Equal(latest.Pairs.Select(pair => pair.Last).OrderDescending(), latest.Pairs.Select(pair => pair.Last));
    }

    [Theory]
    [InlineData("zh", "浏阳与上栗")]
    [InlineData("en", "Liuyang and Shangli")]
    public async Task A_pair_s_page_is_the_same_from_both_sides(string language, string title)
    {
        var one = await portal.PageAsync($"/{language}/matrix/liuyang/shangli");
        var other = await portal.PageAsync($"/{language}/matrix/shangli/liuyang");

        Assert.Contains($"<h1>{title}</h1>", one, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", other, StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"/{language}/matrix/liuyang/shangli\"",
            await portal.PageAsync($"/{language}/matrix"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/zh/matrix/liuyang/liuyang")]
    [InlineData("/zh/matrix/liuyang/nowhere")]
    public async Task Two_counties_that_are_not_two_have_no_page(string path)
    {
        using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<MatrixAnswer> ReadAsync(MatrixOrder order)
    {
        await using var services = portal.Portal.Services.CreateAsyncScope();
        return await services.ServiceProvider.GetRequiredService<MatrixReader>().ReadAsync(order, s_today, default);
    }
}
