using HunanJiangxi.Data;
using HunanJiangxi.Domain.Terms;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Terms;

/// <summary>A field or body as the list shows it. <c>Group</c> is a body's kind, or the field above.</summary>
public sealed record TermRow(TermKind Kind, string Slug, BilingualText Name, string? Group, int Version);

/// <summary>A field or a unit that can be chosen.</summary>
public sealed record TermChoice(string Value, BilingualText Name);

/// <summary>Reads what an administrator names.</summary>
public sealed class TermReader(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The fields, each under the one above it.</summary>
    public async Task<IReadOnlyList<TermRow>> FieldsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var fields = await db
            .CooperationFields.AsNoTracking()
            .OrderBy(one => one.Ordinal)
            .ThenBy(one => one.Id)
            .Select(one => new TermRow(
                TermKind.Field,
                one.Slug,
                one.Name,
                one.Parent == null ? null : one.Parent.Slug,
                one.Version
            ))
            .ToListAsync(cancellation);
        return [.. fields.Where(one => one.Group is null).SelectMany(one => WithAllBelow(one, fields))];
    }

    /// <summary>The bodies that are no administrative units, by kind.</summary>
    public async Task<IReadOnlyList<TermRow>> BodiesAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var bodies = await db
            .Organisations.AsNoTracking()
            .Where(one => TermRules.BodyKinds.Contains(one.Kind))
            .Select(one => new
            {
                one.Slug,
                one.Name,
                one.Kind,
                one.Version,
            })
            .ToListAsync(cancellation);
        return
        [
            .. bodies
                .OrderBy(one => one.Kind)
                .ThenBy(one => one.Slug, StringComparer.Ordinal)
                .Select(one => new TermRow(TermKind.Body, one.Slug, one.Name, one.Kind.ToString(), one.Version)),
        ];
    }

    /// <summary>The units in which a body can lie: provinces first.</summary>
    public async Task<IReadOnlyList<TermChoice>> UnitsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db
            .AdministrativeUnits.AsNoTracking()
            .OrderBy(one => one.Code)
            .Select(one => new TermChoice(one.Code, one.Name))
            .ToListAsync(cancellation);
    }

    private static IEnumerable<TermRow> WithAllBelow(TermRow field, IReadOnlyList<TermRow> all) =>
        all.Where(one => one.Group == field.Slug).SelectMany(one => WithAllBelow(one, all)).Prepend(field);
}
