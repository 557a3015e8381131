using System.Globalization;
using System.Security.Claims;
using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Tests.Importing;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Staff.Review;

/// <summary>News that lies at the desk, with proposals that a test knows, and people who sit there.</summary>
internal static class LyingNews
{
    private static int s_day;
    private static int s_issue;

    /// <summary>A day that no other news of the tests tells of: what one test accepts, another's does not repeat.</summary>
    public static string Day() =>
        new DateOnly(2030, 1, 1)
            .AddDays(20 * Interlocked.Increment(ref s_day))
            .ToString("O", CultureInfo.InvariantCulture);

    public static EventContent Event(string what, string? day) =>
        new(what, day, EventKind.Meeting, EventStatus.Done)
        {
            Programme = "demonstration-zone",
            Participants = ["liuyang", "shangli"],
        };

    public static AgreementContent Agreement(string name, string? signed) =>
        new(name, AgreementKind.Agreement)
        {
            Programme = "demonstration-zone",
            Signed = signed,
            Parties = ["liuyang", "shangli", "liling"],
        };

    /// <summary>One sentence for each content, stored as an import would.</summary>
    /// <returns>The document's slug and its proposals' numbers in the order of the sentences.</returns>
    public static async Task<(string Document, IReadOnlyList<int> Proposals)> StoreAsync(
        PortalFixture portal,
        params ProposalContent[] contents
    )
    {
        var mark = FormattableString.Invariant($"两地工作简报第{Interlocked.Increment(ref s_issue)}期");
        var read = contents
            .Select((content, at) => (Quote: $"{mark}第{at}句：{content.Headline}。", content))
            .ToArray();
        var document = News.Of($"{mark}\n" + string.Join('\n', read.Select(one => one.Quote)), read);
        await using var db = portal.Database();
        var stored = await new DocumentStore(db, TimeProvider.System).StoreAsync([document], Actor.Portal, default);
        var proposals = await db
            .Proposals.Where(one => one.DocumentId == stored[0].DocumentId)
            .OrderBy(one => one.Evidence.Start)
            .Select(one => one.Id)
            .ToListAsync();
        return (stored[0].Slug, proposals);
    }

    public static ClaimsPrincipal Somebody(string role, string name = "somebody", string office = "liuyang") =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, name),
                    new Claim(ClaimTypes.Role, role),
                    new Claim("display-name", name),
                    new Claim("office", office),
                ],
                "test"
            )
        );
}
