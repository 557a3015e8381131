using HunanJiangxi.Data;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Public.Facts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Programmes;

/// <summary>Programmes with their tasks and members, in three queries however many they are.</summary>
internal static class ProgrammeRows
{
    public static async Task<List<ProgrammeRow>> RowsAsync(
        this PortalDb db,
        IQueryable<Programme> programmes,
        CancellationToken stop
    )
    {
        // Told apart into three queries: tasks and members of one row would multiply each other.
        var tasks = await TasksAsync(db, programmes, stop);
        var members = await MembersAsync(db, programmes, stop);
        var rows = await programmes
            .OrderBy(programme => programme.Ordinal)
            .Select(programme => new
            {
                programme.Id,
                programme.Slug,
                programme.Kind,
                programme.IsOwn,
                programme.Name,
                programme.Summary,
                programme.Basis,
                programme.Starts,
                programme.Ends,
                Source = new NamedSourceRow(
                    programme.Source.Slug,
                    programme.Source.Title,
                    programme.Source.Office,
                    null
                ),
                Recorded = new RecordCounts(
                    db.Meetings.Count(meeting => meeting.ProgrammeId == programme.Id),
                    db.Agreements.Count(agreement => agreement.ProgrammeId == programme.Id),
                    db.TimelineEvents.Count(happening => happening.ProgrammeId == programme.Id),
                    db.Targets.Count(target => target.ProgrammeId == programme.Id)
                ),
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Select(row => new ProgrammeRow(
                row.Slug,
                row.Kind,
                row.IsOwn,
                row.Name,
                row.Summary,
                row.Basis,
                row.Starts,
                row.Ends,
                row.Source,
                [.. tasks[row.Id]],
                [.. members[row.Id]],
                row.Recorded
            )),
        ];
    }

    private static async Task<ILookup<int, TaskRow>> TasksAsync(
        PortalDb db,
        IQueryable<Programme> programmes,
        CancellationToken stop
    )
    {
        var tasks = await programmes
            .SelectMany(programme => programme.Tasks)
            .OrderBy(task => task.Ordinal)
            .Select(task => new
            {
                task.ProgrammeId,
                Row = new TaskRow(
                    task.Slug,
                    task.Ordinal,
                    task.Name,
                    db.CooperationFields.Where(field => field.Tasks.Any(mapped => mapped.Id == task.Id))
                        .OrderBy(field => field.Id)
                        .Select(field => new TaskFieldRow(
                            field.Slug,
                            field.Name,
                            field.Parent == null ? field.Slug : field.Parent.Slug
                        ))
                        .ToList()
                ),
            })
            .ToListAsync(stop);
        return tasks.ToLookup(task => task.ProgrammeId, task => task.Row);
    }

    private static async Task<ILookup<int, MemberRow>> MembersAsync(
        PortalDb db,
        IQueryable<Programme> programmes,
        CancellationToken stop
    )
    {
        var members = await db
            .Memberships.AsNoTracking()
            .Where(membership => programmes.Any(programme => programme.Id == membership.ProgrammeId))
            .OrderBy(membership => membership.Joined == null)
            .ThenBy(membership => membership.Joined!.Start)
            .ThenBy(membership => membership.Id)
            .Select(membership => new
            {
                membership.ProgrammeId,
                Row = new MemberRow(
                    new PartyLine(
                        membership.Organisation.Slug,
                        membership.Organisation.ShortName,
                        membership.Organisation.Kind
                    ),
                    membership.Joined,
                    membership.Note,
                    membership.Evidence.AsQueryable().OrderBy(part => part.Id).Select(ProofRow.From).ToList(),
                    membership.Source == null
                        ? null
                        : new NamedSourceRow(
                            membership.Source.Slug,
                            membership.Source.Title,
                            membership.Source.Office,
                            null
                        )
                ),
            })
            .ToListAsync(stop);
        return members.ToLookup(member => member.ProgrammeId, member => member.Row);
    }
}
