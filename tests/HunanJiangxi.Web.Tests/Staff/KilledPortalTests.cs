using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Staff;

/// <summary>A portal that is killed while a thousand reports come in loses none that it had acknowledged.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class KilledPortalTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int Reports = 1000;
    private const int AtOnce = 64;
    private const int Milestones = 40;
    private const string Officer = "killed-officer";

    [Fact]
    public async Task No_acknowledged_report_is_lost_when_the_portal_is_killed()
    {
        using (var visitor = new Visitor(portal.Portal))
        {
            await visitor.OpenAccountAsync(Officer, PortalRoles.LiaisonOfficer);
        }

        var slugs = new List<string>();
        for (var number = 0; number < Milestones; number++)
        {
            slugs.Add((await Deliverables.AddAsync(portal, PartialDate.Parse("2027"))).Milestone);
        }

        await using var killed = await PortalProcess.StartAsync(portal.Portal.ConnectionString);
        var acknowledged = new HashSet<string>();
        using (var client = Client(killed.Address))
        {
            var fields = await SignInAsync(client);
            var enough = new Random().Next(Reports / 5, Reports * 4 / 5);
            using var room = new SemaphoreSlim(AtOnce);
            await Task.WhenAll(Enumerable.Range(0, Reports).Select(ReportAsync));
            Assert.InRange(acknowledged.Count, enough, Reports - 1);

            async Task ReportAsync(int number)
            {
                await room.WaitAsync();
                try
                {
                    await TellAsync(client, slugs[number % Milestones], WordOf(number), fields);
                    bool isTime;
                    lock (acknowledged)
                    {
                        acknowledged.Add(WordOf(number));
                        isTime = acknowledged.Count == enough;
                    }

                    if (isTime)
                    {
                        await killed.KillAsync();
                    }
                }
                catch (Exception e) when (e is HttpRequestException or IOException)
                {
                    // whoever gets no answer has no promise
                }
                finally
                {
                    room.Release();
                }
            }
        }

        await using var db = portal.Database();
        var stored = await db.Set<MilestoneReport>()
            .Where(report => slugs.Contains(report.Milestone.Slug))
            .Select(report => report.Word!)
            .ToListAsync();
        Assert.Empty(acknowledged.Except(stored));
        Assert.Empty(stored.Except(Enumerable.Range(0, Reports).Select(WordOf)));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        var trail = await db.AuditEntries.CountAsync(entry =>
            entry.Record == nameof(MilestoneReport) && entry.Actor == Officer
        );
        Assert.Equal(stored.Count, trail);
        Assert.Equal(0, await PortalProcess.RunAsync(portal.Portal.ConnectionString, "check"));
    }

    private static HttpClient Client(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = address,
        };

    /// <returns>The hidden fields that a form of this session carries.</returns>
    private static async Task<Dictionary<string, string>> SignInAsync(HttpClient client)
    {
        var login = new Uri("/account/login", UriKind.Relative);
        var fields = HiddenOf(await client.GetStringAsync(login));
        fields["Form.UserName"] = Officer;
        fields["Form.Password"] = Visitor.Password;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(login, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return HiddenOf(await client.GetStringAsync(new Uri("/account/sessions", UriKind.Relative)));
    }

    /// <summary>Fails unless the portal says that the report is stored.</summary>
    private static async Task TellAsync(
        HttpClient client,
        string milestone,
        string word,
        Dictionary<string, string> hidden
    )
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(hidden)
            {
                ["_handler"] = "report-liuyang",
                ["Form.Status"] = nameof(MilestoneStatus.UnderWay),
                ["Form.Word"] = word,
            }
        );
        using var answer = await client.PostAsync(new Uri($"/staff/milestones/{milestone}", UriKind.Relative), form);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(
            answer.IsSuccessStatusCode && page.Contains("class=\"desk-done\"", StringComparison.Ordinal),
            $"The report '{word}' was answered {(int)answer.StatusCode}: {page}"
        );
    }

    private static string WordOf(int number) => string.Create(CultureInfo.InvariantCulture, $"第{number}次调度");

    private static Dictionary<string, string> HiddenOf(string page) =>
        Hidden()
            .Matches(page)
            .DistinctBy(field => field.Groups[1].Value)
            .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
