using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>A county to filter by, with its province's code.</summary>
public sealed record CountyChoice(string Slug, BilingualText Name, string Code)
{
    public string ProvinceCode => string.Concat(Code.AsSpan(0, 2), "0000");
}

/// <summary>A field of cooperation to filter by; children stand under their parent.</summary>
public sealed record FieldChoice(string Slug, BilingualText Name, string? Parent);

/// <summary>A programme to filter by.</summary>
public sealed record ProgrammeChoice(string Slug, BilingualText Name, bool IsOwn);

/// <summary>What lists can be filtered by, read once a request, and the check that a filter names what there is.</summary>
public sealed class RegisterChoices(PortalDb db)
{
    public IReadOnlyList<CountyChoice> Counties { get; private set; } = [];

    public IReadOnlyList<FieldChoice> Fields { get; private set; } = [];

    public IReadOnlyList<ProgrammeChoice> Programmes { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await LoadPlacesAsync(cancellation);
        if (Programmes.Count == 0)
        {
            Programmes = await db
                .Programmes.OrderBy(programme => programme.Ordinal)
                .Select(programme => new ProgrammeChoice(programme.Slug, programme.Name, programme.IsOwn))
                .ToListAsync(cancellation);
        }
    }

    /// <summary>Counties and fields alone, for lists that no programme filters.</summary>
    public async Task LoadPlacesAsync(CancellationToken cancellation)
    {
        if (Counties.Count > 0)
        {
            return;
        }

        Counties = await db
            .Counties.OrderByDescending(county => county.UnitCode.Substring(0, 2))
            .ThenBy(county => county.UnitCode)
            .Select(county => new CountyChoice(county.Slug, county.Unit.ShortName, county.UnitCode))
            .ToListAsync(cancellation);
        var fields = await db
            .CooperationFields.OrderBy(field => field.Ordinal)
            .Select(field => new FieldChoice(field.Slug, field.Name, field.Parent!.Slug))
            .ToListAsync(cancellation);
        Fields =
        [
            .. fields
                .Where(field => field.Parent is null)
                .SelectMany(top => fields.Where(field => field.Parent == top.Slug).Prepend(top)),
        ];
    }

    /// <summary>Loads and checks only where the query names a county, a field or a programme.</summary>
    public async Task CheckAsync(ListQuery query, CancellationToken cancellation)
    {
        if (query.Counties.Count + query.Fields.Count == 0 && query.Programme is null)
        {
            return;
        }

        await LoadAsync(cancellation);
        Check("county", query.Counties, Counties.Select(county => county.Slug));
        Check("field", query.Fields, Fields.Select(field => field.Slug));
        Check("programme", query.Programme is null ? [] : [query.Programme], Programmes.Select(one => one.Slug));
    }

    /// <summary>The wanted fields with all that lie under them.</summary>
    public IReadOnlyList<string> WithNarrower(IReadOnlyList<string> fields) =>
        [
            .. Fields
                .Where(field => fields.Contains(field.Slug) || (field.Parent is { } above && fields.Contains(above)))
                .Select(field => field.Slug),
        ];

    private static void Check(string word, IEnumerable<string> wanted, IEnumerable<string> known)
    {
        if (wanted.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new MalformedQueryException(word, QueryFault.Unknown, unknown);
        }
    }
}
