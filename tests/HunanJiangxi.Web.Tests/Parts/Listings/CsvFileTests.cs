using System.Text;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Tests.Parts.Listings;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("湘赣边", "湘赣边")]
    public void A_cell_is_text_and_never_a_formula(string cell, string written)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<ListingTexts>>();

        var file = CsvFile.Write([cell], [new SheetColumn<string>("Kind", row => row)], texts, Language.Zh);

        Assert.Equal(written, Encoding.UTF8.GetString(file).Split("\r\n")[1]);
    }
}
