using HunanJiangxi.Data;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>A body that can be chosen as a party.</summary>
public sealed record BodyChoice(
    string Slug,
    BilingualText Name,
    BilingualText ShortName,
    OrganisationKind Kind,
    string? UnitCode
);

/// <summary>What a draft can name, read once a page.</summary>
public sealed record RegisterBook(
    IReadOnlyList<BodyChoice> Bodies,
    IReadOnlyList<Named> Programmes,
    IReadOnlyList<FieldChoice> Fields,
    IReadOnlyList<Named> Meetings,
    IReadOnlyList<Named> Sources
)
{
    public static RegisterBook Empty { get; } = new([], [], [], [], []);

    public IReadOnlyDictionary<string, string?> Units { get; } =
        Bodies.ToDictionary(body => body.Slug, body => body.UnitCode, StringComparer.Ordinal);

    public BodyChoice? Body(string slug) => Bodies.FirstOrDefault(body => body.Slug == slug);

    public static async Task<RegisterBook> LoadAsync(PortalDb db, CancellationToken cancellation)
    {
        var choices = new RegisterChoices(db);
        await choices.LoadAsync(cancellation);
        return new RegisterBook(
            await db
                .Organisations.AsNoTracking()
                .OrderBy(body => body.Id)
                .Select(body => new BodyChoice(body.Slug, body.Name, body.ShortName, body.Kind, body.UnitCode))
                .ToListAsync(cancellation),
            [.. choices.Programmes.Select(programme => new Named(programme.Slug, programme.Name))],
            choices.Fields,
            await db
                .Meetings.AsNoTracking()
                .OrderByDescending(meeting => meeting.Id)
                .Select(meeting => new Named(meeting.Slug, meeting.Name))
                .ToListAsync(cancellation),
            await db
                .NamedSources.AsNoTracking()
                .OrderBy(source => source.Id)
                .Select(source => new Named(source.Slug, source.Title))
                .ToListAsync(cancellation)
        );
    }
}
