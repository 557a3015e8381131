using HunanJiangxi.Data.Auditing;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Terms;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Terms;

/// <summary>A term as an administrator sees it, with the version that a change begins from.</summary>
public sealed record TermView(TermKind Kind, string Slug, TermContent Content, int Version);

/// <summary>
/// The one door to the names of fields and bodies: each call is one transaction and stands in the audit trail. Broken rules
/// are <see cref="RuleViolationException"/>s (<c>term.…</c>).
/// </summary>
public sealed class TermDesk(PortalDb db)
{
    /// <summary>The term as it stands; null where there is none, or where GB/T 2260 names it.</summary>
    public async Task<TermView?> FindAsync(TermKind kind, string slug, CancellationToken cancellationToken)
    {
        if (kind == TermKind.Field)
        {
            var field = await FieldAsync(slug, cancellationToken);
            return field is null ? null : new TermView(kind, slug, ContentOf(field), field.Version);
        }

        var body = await BodyAsync(slug, cancellationToken);
        return body is null or { IsUnit: true } ? null : new TermView(kind, slug, ContentOf(body), body.Version);
    }

    /// <returns>The slug of the new term, made from its English name.</returns>
    public async Task<string> AddAsync(
        TermKind kind,
        TermContent content,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var wanted = content.Clean();
        var known = await SourceAsync(wanted, cancellationToken);
        TermRules.Demand(kind, wanted, known is not null);
        var slug = TermRules.SlugOf(wanted.NameEn!);
        Demand(!await IsTakenAsync(kind, slug, wanted, cancellationToken), "term.known");
        var source = known ?? Entry(slug, wanted);
        if (kind == TermKind.Field)
        {
            var field = new CooperationField(slug);
            var last = await db.CooperationFields.MaxAsync(one => (int?)one.Ordinal, cancellationToken);
            field.Describe((last ?? 0) + 1, wanted.Name, wanted.More, source);
            field.PlaceUnder(wanted.Above is { } above ? await FieldAsync(above, cancellationToken) : null);
            db.Add(field);
        }
        else
        {
            var body = new Organisation(slug, wanted.BodyKind!.Value);
            body.Describe(wanted.Name, wanted.More, await UnitAsync(wanted, cancellationToken), source);
            db.Add(body);
        }

        await SaveAsync(by, cancellationToken);
        return slug;
    }

    /// <param name="term">What was seen, with its version; <c>term.moved</c> where it has changed since.</param>
    /// <param name="content">How it shall be called. Kind and place of a term stay.</param>
    /// <param name="by">Who names it.</param>
    /// <param name="cancellationToken">Gives up before anything is saved.</param>
    public async Task RenameAsync(
        TermView term,
        TermContent content,
        DraftPerson by,
        CancellationToken cancellationToken
    )
    {
        var wanted = content.Clean();
        var known = await SourceAsync(wanted, cancellationToken);
        TermRules.Demand(term.Kind, wanted, known is not null);
        var now =
            await FindAsync(term.Kind, term.Slug, cancellationToken)
            ?? throw new RuleViolationException("term.reference", $"There is no {term.Kind} '{term.Slug}'.");
        Demand(now.Version == term.Version, "term.moved");
        Demand(wanted != now.Content, "term.same");
        var source = known ?? Entry($"{term.Slug}-{now.Version + 1}", wanted);
        if (term.Kind == TermKind.Field)
        {
            (await FieldAsync(term.Slug, cancellationToken))!.Rename(wanted.Name, wanted.More, source);
        }
        else
        {
            var unit = await UnitAsync(wanted, cancellationToken);
            (await BodyAsync(term.Slug, cancellationToken))!.Rename(wanted.Name, wanted.More, unit, source);
        }

        await SaveAsync(by, cancellationToken);
    }

    private static TermContent ContentOf(CooperationField field) =>
        new()
        {
            NameZh = field.Name.Zh,
            NameEn = field.Name.En,
            MoreZh = field.Note?.Zh,
            MoreEn = field.Note?.En,
            Above = field.Parent?.Slug,
            Source = field.Source.Slug,
        };

    private static TermContent ContentOf(Organisation body) =>
        new()
        {
            NameZh = body.Name.Zh,
            NameEn = body.Name.En,
            MoreZh = body.ShortName.Zh,
            MoreEn = body.ShortName.En,
            BodyKind = body.Kind,
            Unit = body.UnitCode,
            Source = body.Source.Slug,
        };

    /// <summary>The official page that an administrator names becomes a source of the register.</summary>
    private static NamedSource Entry(string of, TermContent content)
    {
        var title = new BilingualText($"“{content.NameZh}”的名称依据", $"Ground for the name “{content.NameEn}”");
        var source = new NamedSource("term-" + of, title);
        source.Describe(title, office: null, content.Source, licence: null, note: null);
        return source;
    }

    private Task<CooperationField?> FieldAsync(string slug, CancellationToken cancellationToken) =>
        db
            .CooperationFields.Include(one => one.Source)
            .Include(one => one.Parent)
            .SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);

    private Task<Organisation?> BodyAsync(string slug, CancellationToken cancellationToken) =>
        db.Organisations.Include(one => one.Source).SingleOrDefaultAsync(one => one.Slug == slug, cancellationToken);

    private Task<NamedSource?> SourceAsync(TermContent content, CancellationToken cancellationToken) =>
        db.NamedSources.SingleOrDefaultAsync(one => one.Slug == content.Source, cancellationToken);

    private async Task<AdministrativeUnit?> UnitAsync(TermContent content, CancellationToken cancellationToken)
    {
        var unit = content.Unit is null
            ? null
            : await db.AdministrativeUnits.SingleOrDefaultAsync(one => one.Code == content.Unit, cancellationToken);
        Demand(content.Unit is null || unit is not null, "term.reference");
        return unit;
    }

    // one word in an address is one record, and so is one Chinese name
    private Task<bool> IsTakenAsync(
        TermKind kind,
        string slug,
        TermContent content,
        CancellationToken cancellationToken
    ) =>
        kind == TermKind.Field
            ? db.CooperationFields.AnyAsync(one => one.Slug == slug || one.Name.Zh == content.NameZh, cancellationToken)
            : db.Organisations.AnyAsync(one => one.Slug == slug || one.Name.Zh == content.NameZh, cancellationToken);

    private async Task SaveAsync(DraftPerson by, CancellationToken cancellationToken)
    {
        db.Actor = new Actor(by.Name, by.Office);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("term.moved", "Somebody else was faster.");
        }
        catch (DbUpdateException taken) when (taken.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            db.ChangeTracker.Clear();
            throw new RuleViolationException("term.known", "Somebody else has added it meanwhile.");
        }
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule, "The term cannot be taken.");
        }
    }
}
