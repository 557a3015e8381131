using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Milestones;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Agreements;

/// <summary>Reads agreements: filtered, sorted and paged in the database; at most five queries a list.</summary>
public sealed class AgreementsReader(
    PortalDb db,
    RegisterChoices choices,
    ProofReader proofs,
    MilestonesReader milestones
)
{
    // stand in for a missing date, so that undated agreements come last in either direction
    private static readonly DateOnly s_earliest = new(1, 1, 2);
    private static readonly DateOnly s_latest = new(9999, 12, 30);

    public async Task<Listing<AgreementRow>> ListAsync(ListQuery query, CancellationToken cancellation)
    {
        await choices.CheckAsync(query, cancellation);
        var order = query.SortAs("-signed", "name");
        var found = Filtered(query);
        var total = await found.CountAsync(cancellation);
        var undated = order.Descending ? s_earliest : s_latest;
        var rows = found.Include(one => one.Programme).Include(one => one.Meeting).Include(one => one.Source);
        Expression<Func<Agreement, int>> id = one => one.Id;
        var (page, next) =
            order.By == "signed"
                ? await rows.PageAsync(
                    query,
                    order,
                    one => one.Signed == null ? undated : one.Signed.Start,
                    id,
                    cancellation
                )
                : await rows.PageAsync(query, order, one => one.Slug, id, cancellation);
        return new Listing<AgreementRow>(await WithPartiesAsync(page, cancellation), next?.ToString(), total);
    }

    /// <summary>One agreement; null where the slug names none.</summary>
    public async Task<AgreementRecord?> FindAsync(string slug, CancellationToken cancellation)
    {
        var agreement = await db
            .Agreements.AsNoTracking()
            .Include(one => one.Programme)
            .Include(one => one.Meeting)
            .Include(one => one.Source)
            .SingleOrDefaultAsync(one => one.Slug == slug, cancellation);
        if (agreement is null)
        {
            return null;
        }

        // a few rows of each, so that one query brings all three
        var around = await db
            .Agreements.Where(one => one.Id == agreement.Id)
            .Select(one => new
            {
                Events = db
                    .TimelineEvents.Where(happening => happening.AgreementId == one.Id)
                    .OrderBy(happening => happening.Id)
                    .Select(happening => new AgreementEvent(happening.Slug, happening.Title, happening.Date))
                    .ToList(),
                Relations = db
                    .AgreementRelations.Where(relation => relation.FromId == one.Id || relation.ToId == one.Id)
                    .OrderBy(relation => relation.Id)
                    .Select(relation => new RelationRow(
                        relation.Kind,
                        relation.ToId == one.Id,
                        relation.ToId == one.Id
                            ? new Named(relation.From.Slug, relation.From.Name)
                            : new Named(relation.To.Slug, relation.To.Name),
                        relation.ToId == one.Id ? relation.From.Signed : relation.To.Signed
                    ))
                    .ToList(),
                Attachments = db
                    .AgreementAttachments.Where(attachment => attachment.AgreementId == one.Id)
                    .OrderBy(attachment => attachment.Id)
                    .Select(attachment => new AttachmentRow(
                        attachment.FileId,
                        attachment.File.Name,
                        attachment.File.Type,
                        attachment.File.Length
                    )
                    {
                        Title = attachment.Title,
                        Sha256 = attachment.File.Sha256!,
                        At = attachment.File.CompletedAt!.Value,
                    })
                    .ToList(),
            })
            .AsSingleQuery()
            .SingleAsync(cancellation);
        return new AgreementRecord((await WithPartiesAsync([agreement], cancellation))[0])
        {
            Relations = around.Relations,
            Milestones = await milestones.OfAgreementAsync(agreement.Id, cancellation),
            Events = around.Events,
            Place = agreement.Place,
            Renewal = agreement.Renewal,
            FullText = agreement.FullText,
            Header = agreement.Header,
            Attachments = around.Attachments,
        };
    }

    private IQueryable<Agreement> Filtered(ListQuery query)
    {
        var found = db.Agreements.AsNoTracking();
        var (kind, status) = (query.KindAs<AgreementKind>(), query.StatusAs<AgreementStatus>());
        found = kind is null ? found : found.Where(one => one.Kind == kind);
        found = status is null ? found : found.Where(one => one.Status == status);
        found = query.Programme is { } programme ? found.Where(one => one.Programme.Slug == programme) : found;
        if (query.Own.TryGetValue("meeting", out var meeting))
        {
            found = found.Where(one => one.Meeting!.Slug == meeting);
        }

        if (query.Counties.Count > 0)
        {
            found = found.Where(one => one.Parties.Any(party => query.Counties.Contains(party.Organisation.Slug)));
        }

        if (query.Fields.Count > 0)
        {
            var fields = choices.WithNarrower(query.Fields);
            found = found.Where(one => one.Fields.Any(field => fields.Contains(field.Slug)));
        }

        return Searched(found.InPeriod(query, one => one.Signed), query.Search);
    }

    private static IQueryable<Agreement> Searched(IQueryable<Agreement> found, string? words)
    {
        if (words is null)
        {
            return found;
        }

        var pattern = SearchPattern.Of(words);
        return found.Where(one =>
            EF.Functions.ILike(one.Name.Zh!, pattern, "\\")
            || EF.Functions.ILike(one.Name.En!, pattern, "\\")
            || one.Parties.Any(party =>
                EF.Functions.ILike(party.Organisation.Name.Zh!, pattern, "\\")
                || EF.Functions.ILike(party.Organisation.Name.En!, pattern, "\\")
            )
        );
    }

    private async Task<List<AgreementRow>> WithPartiesAsync(List<Agreement> page, CancellationToken cancellation)
    {
        var ids = page.ConvertAll(one => one.Id);
        var parties = await db
            .AgreementParties.Where(party => ids.Contains(party.AgreementId))
            .OrderBy(party => party.Id)
            .Select(party => new
            {
                party.AgreementId,
                Row = new PartyRow(
                    party.Organisation.Slug,
                    party.Organisation.ShortName,
                    party.Organisation.Kind,
                    party.Organisation.UnitCode
                )
                {
                    Signed = party.Signed,
                    SignatoryPost = party.SignatoryPost,
                },
            })
            .ToListAsync(cancellation);
        var fields = await db
            .Agreements.Where(one => ids.Contains(one.Id))
            .SelectMany(one => one.Fields, (one, field) => new { one.Id, Row = new Named(field.Slug, field.Name) })
            .ToListAsync(cancellation);
        var quotes = await proofs.OfAsync<Agreement>(ids, cancellation);
        return page.ConvertAll(one =>
            Row(one) with
            {
                Parties = [.. parties.Where(party => party.AgreementId == one.Id).Select(party => party.Row)],
                Fields = [.. fields.Where(field => field.Id == one.Id).Select(field => field.Row)],
                Evidence = [.. quotes[one.Id]],
            }
        );
    }

    private static AgreementRow Row(Agreement one) =>
        new(one.Slug, one.Name, one.Kind, one.Status)
        {
            Summary = one.Summary,
            Programme = new Named(one.Programme.Slug, one.Programme.Name),
            IsOwn = one.Programme.IsOwn,
            Signed = one.Signed,
            PeriodStart = one.PeriodStart,
            PeriodEnd = one.PeriodEnd,
            Meeting = one.Meeting is null ? null : new Named(one.Meeting.Slug, one.Meeting.Name),
            PartiesStated = one.PartiesStated,
            InstrumentsStated = one.InstrumentsStated,
            Source = one.Source is null
                ? null
                : new NamedSourceRow(one.Source.Slug, one.Source.Title, one.Source.Office),
        };
}
