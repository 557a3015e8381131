using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HunanJiangxi.Web.Tests.Parts.Listings;

public sealed class ListQueryTests
{
    [Fact]
    public void Empty_words_of_a_form_filter_nothing() => Assert.False(Parse("?q=&county=&from=&kind=").IsFiltered);

    [Fact]
    public void A_county_named_twice_counts_once() =>
        Assert.Equal(["liuyang", "liling"], Parse("?county=liuyang&county=liling&county=liuyang").Counties);

    [Fact]
    public void A_year_reaches_to_its_last_day()
    {
        var query = Parse("?from=2014-12&to=2015");

        Assert.Equal(new DateOnly(2014, 12, 1), query.FirstDay);
        Assert.Equal(new DateOnly(2015, 12, 31), query.LastDay);
    }

    [Theory]
    [InlineData("?limit=0", QueryFault.OutOfRange)]
    [InlineData("?limit=ten", QueryFault.NotANumber)]
    [InlineData("?limit=1&limit=2", QueryFault.Repeated)]
    [InlineData("?county=Liu%20Yang", QueryFault.NotASlug)]
    [InlineData("?from=2024-13", QueryFault.NotADate)]
    [InlineData("?from=2024&to=2023", QueryFault.FromAfterTo)]
    [InlineData("?after=%20x!", QueryFault.NotAKey)]
    public void A_word_that_cannot_be_read_is_malformed(string query, QueryFault fault) =>
        Assert.Equal(fault, Assert.Throws<MalformedQueryException>(() => Parse(query)).Fault);

    [Fact]
    public void Statuses_are_written_in_kebab_case()
    {
        Assert.Equal(AgreementStatus.InForce, Parse("?status=in-force").StatusAs<AgreementStatus>());
        Assert.Throws<MalformedQueryException>(() => Parse("?status=InForce").StatusAs<AgreementStatus>());
    }

    [Fact]
    public void A_key_of_another_order_is_no_key_here()
    {
        var key = new PageKey("name", "liuyang", 3);

        Assert.Equal(key, PageKey.Parse(key.ToString()));
        Assert.Equal("name", Parse($"?sort=name&after={key}").SortAs("-signed", "name").Word);
        Assert.Throws<MalformedQueryException>(() => Parse($"?after={key}").SortAs("-signed", "name"));
    }

    [Fact]
    public void A_filter_taken_away_leaves_the_others()
    {
        var words = Parse("?county=liuyang&county=liling&q=x&limit=5").Without("county", "liling");

        Assert.Contains(("county", "liuyang"), words);
        Assert.DoesNotContain(("county", "liling"), words);
        Assert.Contains(("q", "x"), words);
        Assert.Contains(("limit", "5"), words);
    }

    private static ListQuery Parse(string query) =>
        ListQuery.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
