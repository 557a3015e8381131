using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;

namespace HunanJiangxi.Web.Public.Fields;

/// <summary>A cooperation field with the tasks it is mapped to and how much the register holds under it.</summary>
public sealed record FieldRow(
    string Slug,
    int Ordinal,
    BilingualText Name,
    BilingualText? Note,
    string? Parent,
    IReadOnlyList<FieldTaskRow> Tasks,
    FieldCounts Recorded,
    NamedSourceRow Source
)
{
    // The tree has two levels; a third is counted with the rest should one be added.
    internal static Expression<Func<CooperationField, FieldRow>> Of(PortalDb db) =>
        field => new FieldRow(
            field.Slug,
            field.Ordinal,
            field.Name,
            field.Note,
            field.Parent == null ? null : field.Parent.Slug,
            field
                .Tasks.OrderBy(task => task.Programme.Ordinal)
                .ThenBy(task => task.Ordinal)
                .Select(task => new FieldTaskRow(
                    task.Programme.Slug,
                    task.Programme.Name,
                    task.Programme.IsOwn,
                    task.Slug,
                    task.Name
                ))
                .ToList(),
            new FieldCounts(
                db.Agreements.Count(agreement =>
                    agreement.Programme.IsOwn
                    && agreement.Fields.Any(one =>
                        one.Id == field.Id || one.ParentId == field.Id || one.Parent!.ParentId == field.Id
                    )
                ),
                db.TimelineEvents.Count(happening =>
                    happening.Programme.IsOwn
                    && happening.Fields.Any(one =>
                        one.Id == field.Id || one.ParentId == field.Id || one.Parent!.ParentId == field.Id
                    )
                ),
                db.Indicators.Count(indicator =>
                    indicator.FieldId == field.Id
                    || indicator.Field.ParentId == field.Id
                    || indicator.Field.Parent!.ParentId == field.Id
                ),
                db.Milestones.Count(milestone =>
                    milestone.Programme.IsOwn
                    && milestone.Fields.Any(one =>
                        one.Id == field.Id || one.ParentId == field.Id || one.Parent!.ParentId == field.Id
                    )
                )
            ),
            new NamedSourceRow(field.Source.Slug, field.Source.Title, field.Source.Office, null)
        );
}

public sealed record FieldTaskRow(
    string Programme,
    BilingualText ProgrammeName,
    bool IsOwn,
    string Task,
    BilingualText Name
);

/// <summary>
/// What lies under the field and the fields below it. Programmes that stand beside the zone for comparison are not
/// counted.
/// </summary>
public sealed record FieldCounts(int Agreements, int Events, int Indicators, int Milestones);
