using HunanJiangxi.Data;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Indicators;

/// <summary>Puts a page of indicators under the tasks of the zone's plan: by the field that an indicator belongs to.</summary>
public sealed class DashboardReader(PortalDb db, IndicatorsReader indicators)
{
    public async Task<Dashboard> ReadAsync(ListQuery query, CancellationToken cancellation)
    {
        var page = await indicators.ListAsync(query, cancellation);
        var reckoned = page.Items.SelectMany(row => row.Targets).ToDictionary(target => target.Slug);
        var targets = (await indicators.TargetsAsync(cancellation))
            .FindAll(target => target.IsOfZone)
            .ConvertAll(target => reckoned.GetValueOrDefault(target.Slug, target));
        var tasks = await TasksAsync(cancellation);
        return new Dashboard(page)
        {
            Tasks =
            [
                .. tasks.Select(task =>
                    task with
                    {
                        Targets = targets.FindAll(target => target.Task == task.Slug),
                        Indicators = [.. page.Items.Where(row => task.Fields.Contains(row.Field.Slug))],
                    }
                ),
            ],
            Common = targets.FindAll(target => target.Task is null),
            Outside = [.. page.Items.Where(row => !tasks.Exists(task => task.Fields.Contains(row.Field.Slug)))],
        };
    }

    private async Task<List<TaskBoard>> TasksAsync(CancellationToken cancellation) =>
        await db
            .ProgrammeTasks.AsNoTracking()
            .Where(task => task.Programme.Kind == ProgrammeKind.Zone && task.Programme.IsOwn)
            .OrderBy(task => task.Ordinal)
            .Select(task => new TaskBoard(task.Slug, task.Ordinal, task.Name)
            {
                Fields = db
                    .CooperationFields.Where(field => field.Tasks.Any(mapped => mapped.Id == task.Id))
                    .OrderBy(field => field.ParentId != null)
                    .ThenBy(field => field.Id)
                    .Select(field => field.Slug)
                    .ToList(),
            })
            .ToListAsync(cancellation);
}
