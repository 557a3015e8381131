using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Milestones;

/// <summary>
/// The one door to reports. Every call asks anew who is calling and for whom that person's office speaks, whatever the
/// page has offered.
/// </summary>
public sealed class MilestoneDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    TimeProvider time
)
{
    /// <param name="user">Who reports.</param>
    /// <param name="milestone">The milestone's slug.</param>
    /// <param name="party">The slug of the body that is spoken for.</param>
    /// <exception cref="RuleViolationException">
    /// <c>milestone.denied</c>, <c>milestone.reference</c> or a rule of <see cref="Milestone.Report"/>; nothing is saved.
    /// </exception>
    public async Task ReportAsync(
        ClaimsPrincipal user,
        string milestone,
        string party,
        MilestoneStatus status,
        string? word,
        CancellationToken stop
    )
    {
        if (
            PortalClaims.Scope(user) is not { } scope
            || !(await authorization.AuthorizeAsync(user, PortalPolicies.Record)).Succeeded
        )
        {
            throw new RuleViolationException("milestone.denied", "The role does not allow it.");
        }

        if (!Enum.IsDefined(status))
        {
            throw new RuleViolationException("milestone.reference", $"There is no status {status}.");
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        var one =
            await db
                .Milestones.Include(known => known.Agreement)
                .Include(known => known.Parties)
                .Include(known => known.Reports)
                .AsSplitQuery()
                .SingleOrDefaultAsync(known => known.Slug == milestone, stop)
            ?? throw new RuleViolationException("milestone.reference", $"There is no milestone '{milestone}'.");
        var body =
            await db.Organisations.SingleOrDefaultAsync(known => known.Slug == party, stop)
            ?? throw new RuleViolationException("milestone.reference", $"There is no body '{party}'.");
        one.Report(body, status, word, scope, time.GetUtcNow());
        db.Actor = PortalClaims.Actor(user);
        await db.SaveChangesAsync(stop);
    }
}
