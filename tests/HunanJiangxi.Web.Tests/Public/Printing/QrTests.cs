using System.Net;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Tests.Public.Printing;

public sealed class QrTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_page_names_the_code_of_its_own_address()
    {
        var page = await portal.PageAsync("/zh/timeline?county=liuyang");
        Assert.Contains("src=\"/zh/qr.svg?path=%2Fzh%2Ftimeline%3Fcounty%3Dliuyang\"", page, StringComparison.Ordinal);

        var svg = await portal.PageAsync("/zh/qr.svg?path=%2Fzh%2Ftimeline%3Fcounty%3Dliuyang");
        var address = new Uri(portal.Portal.Address, "/zh/timeline?county=liuyang").AbsoluteUri;
        Assert.Contains(QrPicture.Of(address).Path, svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/zh")]
    [InlineData("/staff")]
    public async Task A_code_leads_to_public_pages_alone(string path)
    {
        var address = $"/zh/qr.svg?path={Uri.EscapeDataString(path)}";
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Every_dark_module_is_drawn_once()
    {
        var picture = QrPicture.Of("https://example.org/zh");
        var dark = picture
            .Path.Split('M')
            .Skip(1)
            .Sum(run => int.Parse(run.Split('h')[1], System.Globalization.CultureInfo.InvariantCulture));
        using var code = QRCoder.QRCodeGenerator.GenerateQrCode(
            "https://example.org/zh",
            QRCoder.QRCodeGenerator.ECCLevel.M
        );

        Assert.Equal(code.ModuleMatrix.Sum(row => row.Cast<bool>().Count(module => module)), dark);
    }
}
