using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Browser.Tests.Staff;

/// <summary>A document whose proposals nobody has decided yet, as an import would leave it.</summary>
internal static class WaitingNews
{
    /// <returns>The document's slug; the desk filters by it.</returns>
    public static Task<string> StoreAsync(BrowserFixture browser, string name, params string[] sentences)
    {
        // news of another name tells of another day, so that what one test accepts is nothing that the next one repeats
        var day = new DateOnly(2024, 1, 1).AddDays(name.Sum(letter => letter) % 300);
        return StoreAsync(browser, name, _ => day, sentences);
    }

    /// <summary>The same, each sentence a month after the one before: none tells what another does.</summary>
    public static Task<string> StoreApartAsync(
        BrowserFixture browser,
        string name,
        DateOnly first,
        params string[] sentences
    ) => StoreAsync(browser, name, first.AddMonths, sentences);

    private static async Task<string> StoreAsync(
        BrowserFixture browser,
        string name,
        Func<int, DateOnly> dayOf,
        string[] sentences
    )
    {
        var text = string.Join('\n', sentences);
        var proposals = sentences.Select(
            (sentence, at) =>
                new ReadProposal(
                    new EventContent(
                        sentence.TrimEnd('。'),
                        dayOf(at).ToString("O", CultureInfo.InvariantCulture),
                        EventKind.Meeting,
                        EventStatus.Done
                    )
                    {
                        Programme = "demonstration-zone",
                        Participants = ["liuyang", "shangli"],
                    },
                    text.IndexOf(sentence, StringComparison.Ordinal),
                    sentence.Length,
                    0.8m
                )
        );
        await using var db = browser.Portal.Database();
        var document = new IncomingDocument(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            text,
            Language.Zh,
            sentences[0],
            new SourceMetadata { FileName = $"{name}.txt", BodyEnd = text.Length },
            [.. proposals]
        );
        var store = new DocumentStore(db, TimeProvider.System);
        return (await store.StoreAsync([document], Actor.Portal, CancellationToken.None))[0].Slug;
    }
}
