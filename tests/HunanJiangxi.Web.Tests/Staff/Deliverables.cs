using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Staff;

/// <summary>Milestones to report of and to be reminded of.</summary>
internal static class Deliverables
{
    /// <summary>A milestone of Liuyang and Shangli, with its agreement; both slugs.</summary>
    public static async Task<(string Milestone, string Agreement)> AddAsync(PortalFixture portal, PartialDate? due)
    {
        await using var db = portal.Database();
        db.Actor = new Actor("test", "liuyang");
        var key = Guid.NewGuid().ToString("n");
        var programme = await db.Programmes.FirstAsync();
        var source = await db.NamedSources.FirstAsync();
        var title = new BilingualText("共建道路", "A road together");
        var agreement = new Agreement($"agreement-{key}", title, AgreementKind.Agreement, programme);
        var milestone = new Milestone($"milestone-{key}", title, MilestoneStatus.Planned, programme);
        foreach (
            var body in await db
                .Organisations.Where(one => one.Slug == "liuyang" || one.Slug == "shangli")
                .ToListAsync()
        )
        {
            agreement.JoinedBy(body);
            milestone.AnsweredBy(body);
        }

        agreement.VouchBy(source);
        milestone.VouchBy(source);
        milestone.Date(due, null);
        milestone.Deliver(agreement);
        db.AddRange(agreement, milestone);
        await db.SaveChangesAsync();
        return (milestone.Slug, agreement.Slug);
    }
}
