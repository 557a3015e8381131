using System.Linq.Expressions;
using System.Net.Mail;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Reminders;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Staff.Audit;
using HunanJiangxi.Web.Staff.Milestones;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Reminders;

/// <summary>What a round did.</summary>
/// <param name="Raised">Reminders that were due and had not been raised before.</param>
/// <param name="Letters">Letters that the mail server took.</param>
/// <param name="Refused">Letters that it did not take; the next round tries them again.</param>
public sealed record RoundResult(int Raised, int Letters, int Refused);

/// <summary>
/// One round of reminding: raises what is due, then writes to the liaison officers of the offices that answer for it. Of
/// several nodes one goes the round; a letter that was not taken is written again with the next one.
/// </summary>
public sealed class ReminderRound(
    PortalDb db,
    PostOffice post,
    ReminderLetters letters,
    TimeProvider time,
    ILogger<ReminderRound> log
)
{
    private const long Lock = 0x72656d696e64;
    private const int Most = 1000;

    // what was not sent for so long, for want of an address or of a server, is no news any more
    private static readonly TimeSpan s_fresh = TimeSpan.FromDays(14);

    /// <returns>Null where another node is on its round.</returns>
    public async Task<RoundResult?> GoAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var isMine = await db
            .Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({Lock}) AS "Value" """)
            .SingleAsync(cancellation);
        if (!isMine)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.ToOffset(AuditQuery.ZoneTime).DateTime);
        var raised = await RaiseAsync(today, now, cancellation);
        var (sent, refused) = post.Settings is null ? (0, 0) : await WriteAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        return new RoundResult(raised, sent, refused);
    }

    private async Task<int> RaiseAsync(DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var near = today.AddDays(ReminderRules.NearDays + 1);
        var ahead = today.AddDays(ReminderRules.AheadDays + 1);
        var raised = 0;
        foreach (
            var (kind, from, to) in ((ReminderKind, DateOnly?, DateOnly)[])
                [
                    (ReminderKind.Overdue, null, today),
                    (ReminderKind.Near, today, near),
                    (ReminderKind.Ahead, near, ahead),
                ]
        )
        {
            var due = db.Milestones.Where(one => one.Status != MilestoneStatus.Done).Where(DueDays.OverBefore(to));
            due = from is { } first ? due.Where(DueDays.NotOverBefore(first)) : due;
            var missing = await due.SelectMany(
                    one => one.Parties,
                    (one, party) => new { Milestone = one, Party = party }
                )
                .Where(pair =>
                    pair.Milestone.Reports.Where(report =>
                            report.PartyId == pair.Party.Id && report.Occurrence == pair.Milestone.Occurrence
                        )
                        .OrderByDescending(report => report.Id)
                        .Select(report => (MilestoneStatus?)report.Status)
                        .FirstOrDefault() != MilestoneStatus.Done
                    && !db.Reminders.Any(known =>
                        known.MilestoneId == pair.Milestone.Id
                        && known.PartyId == pair.Party.Id
                        && known.Kind == kind
                        && known.DueStart == pair.Milestone.Due!.Start
                    )
                )
                .OrderBy(pair => pair.Milestone.Id)
                .ThenBy(pair => pair.Party.Id)
                .Select(pair => new
                {
                    pair.Milestone.Id,
                    PartyId = pair.Party.Id,
                    pair.Milestone.Due!.Start,
                })
                .Take(Most)
                .ToListAsync(cancellation);
            db.Reminders.AddRange(missing.Select(one => new Reminder(one.Id, one.PartyId, kind, one.Start, now)));
            raised += missing.Count;
        }

        await db.SaveChangesAsync(cancellation);
        return raised;
    }

    private async Task<(int Sent, int Refused)> WriteAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = await db
            .Reminders.Include(reminder => reminder.Milestone)
            .Include(reminder => reminder.Party)
            .Where(reminder => reminder.MailedAt == null && reminder.RaisedAt > now - s_fresh)
            .OrderBy(reminder => reminder.Id)
            .Take(Most)
            .AsSingleQuery()
            .ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return (0, 0);
        }

        var readers = await ReadersAsync(cancellation);
        var (sent, failed) = (new HashSet<Reminder>(), new HashSet<Reminder>());
        var (taken, refused) = (0, 0);
        foreach (var (address, scope) in readers)
        {
            var own = waiting.Where(reminder => scope.Covers(reminder.Party)).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            try
            {
                await post.SendAsync(
                    address,
                    letters.Write([.. own.Select(LineOf)], post.Settings!.Portal),
                    cancellation
                );
                sent.UnionWith(own);
                taken++;
            }
            catch (SmtpException failure)
            {
                log.LogWarning(failure, "The mail server {Host} did not take a reminder.", post.Settings!.Host);
                failed.UnionWith(own);
                refused++;
            }
        }

        foreach (var reminder in sent.Except(failed))
        {
            reminder.Mailed(now);
        }

        await db.SaveChangesAsync(cancellation);
        return (taken, refused);
    }

    /// <summary>Liaison officers with an address, and for whom each speaks.</summary>
    private async Task<List<(string Address, OfficeScope Scope)>> ReadersAsync(CancellationToken cancellation)
    {
        var readers = await db
            .Users.Where(IsReader(db))
            .OrderBy(user => user.Id)
            .Select(user => new
            {
                user.Email,
                user.Office.Slug,
                user.Office.UnitCode,
            })
            .ToListAsync(cancellation);
        return readers.ConvertAll(reader => (reader.Email!, new OfficeScope(reader.Slug, reader.UnitCode)));
    }

    /// <summary>Who is written to: liaison officers in office who have given an address.</summary>
    public static Expression<Func<PortalUser, bool>> IsReader(PortalDb db) =>
        user =>
            user.Email != null
            && user.DeactivatedAt == null
            && db.UserRoles.Any(link =>
                link.UserId == user.Id
                && db.Roles.Any(role => role.Id == link.RoleId && role.Name == PortalRoles.LiaisonOfficer)
            );

    private static LetterLine LineOf(Reminder reminder) =>
        new(
            reminder.Milestone.Slug,
            reminder.Milestone.Title,
            reminder.Milestone.Due ?? PartialDate.Day(reminder.DueStart),
            reminder.Party.ShortName,
            reminder.Kind
        );
}
