using System.Globalization;
using HunanJiangxi.Data.Accounts;
using Microsoft.Playwright;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A file from somebody's device to the public page, over a line that breaks once.</summary>
[Collection(StaffCollection.Name)]
public sealed class AttachmentTests(BrowserFixture browser)
{
    private const string FileName = "两地协议（正本）.pdf";

    [Theory]
    [InlineData("zh", "浏阳市", "文件内容不是")]
    [InlineData("en", "Liuyang", "By its content")]
    public async Task A_file_is_attached_over_a_broken_line_published_by_another_person_and_seen_in_both_languages(
        string language,
        string party,
        string refused
    )
    {
        var (officer, publisher) = (Name("attaching"), Name("deciding"));
        await Colleagues.OpenAsync(browser, officer, "liuyang", PortalRoles.LiaisonOfficer);
        await Colleagues.OpenAsync(browser, publisher, "hunan", PortalRoles.Publisher);
        var draft = "";
        await VisitAsync(
            officer,
            language,
            async visit =>
            {
                var page = visit.Page;
                draft = await DraftSteps.BeginAsync(page);
                await page.Locator("#part-NameZh").FillAsync("两地档案互查协议");
                await page.Locator("#part-NameEn").FillAsync("Archives open to both sides");
                await page.Locator("#part-Kind").SelectOptionAsync("Agreement");
                await page.Locator("#part-Programme").SelectOptionAsync("demonstration-zone");
                await DraftSteps.AddPartyAsync(page, party);
                await page.Locator("#part-PartiesStated").FillAsync("2");
                await page.Locator("#part-EntryZh").FillAsync("浏阳市存档正本");
                await RefuseAsync(page, refused);
                await AttachAsync(page);
                await Accessibility.DemandAsync(page);
                await page.SetViewportSizeAsync(390, 900);
                Assert.Empty(await Layout.OverflowAsync(page));
                await page.SetViewportSizeAsync(1280, 900);
                await DraftSteps.WriteAsync(page, "[data-attached] [lang=en]", "Scan of the agreement");
                await page.Locator("[data-draft=submit]").ClickAsync();
                await Assertions.Expect(page.Locator(".register-table")).ToContainTextAsync("Scan of the agreement");
            }
        );
        await VisitAsync(
            publisher,
            language,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync(draft);
                await DraftSteps.AliveAsync(page, "#return-reason");
                await Assertions.Expect(page.Locator(".attach-fact a")).ToHaveTextAsync(FileName);
                await page.Locator("[data-draft=publish]").ClickAsync();
                var link = page.Locator(".register-notice a");
                await Assertions.Expect(link).ToBeVisibleAsync();
                var address = (await link.GetAttributeAsync("href"))!;
                var other = language == "zh" ? "en" : "zh";
                await SeenAsync(page, address, "Scan of the agreement");
                await SeenAsync(
                    page,
                    address.Replace($"/{language}/", $"/{other}/", StringComparison.Ordinal),
                    "Scan of the agreement"
                );
                await Accessibility.DemandAsync(page);
                var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".attachment a").ClickAsync());
                Assert.Equal(FileName, download.SuggestedFilename);
            }
        );
    }

    private static async Task RefuseAsync(IPage page, string refused)
    {
        var html = "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray();
        await page.Locator("#attach-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "页面.pdf",
                    MimeType = "application/pdf",
                    Buffer = html,
                }
            );
        await Assertions.Expect(page.Locator(".attach-list [data-state=failed]")).ToContainTextAsync(refused);
    }

    // five megabytes in three pieces; the line breaks at the second
    private static async Task AttachAsync(IPage page)
    {
        var content = new byte[5_000_000];
        "%PDF-1.7\n"u8.CopyTo(content);
        "%%EOF\n"u8.CopyTo(content.AsSpan(content.Length - 6));
        var pieces = 0;
        await page.RouteAsync(
            "**/attachments/uploads/**",
            route => ++pieces == 2 ? route.AbortAsync("connectionreset") : route.ContinueAsync()
        );
        await page.Locator("#attach-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = FileName,
                    MimeType = "application/pdf",
                    Buffer = content,
                }
            );
        await Assertions.Expect(page.Locator("[data-attached] .attach-fact")).ToContainTextAsync("4.8 MB");
        Assert.Equal(4, pieces);
    }

    private static async Task SeenAsync(IPage page, string address, string words)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator(".attachment")).ToContainTextAsync(words, new() { Timeout = 2_000 });
    }

    private static string Name(string role) =>
        string.Create(CultureInfo.InvariantCulture, $"{role}-{Guid.NewGuid().ToString("N")[..8]}");

    private Task VisitAsync(string name, string language, Func<Visit, Task> steps) =>
        Visit.RunAsync(
            browser,
            new Visitor { Language = language },
            async visit =>
            {
                await Colleagues.SignInAsync(visit.Page, name);
                await steps(visit);
            }
        );
}
