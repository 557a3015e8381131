using System.Globalization;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Drafts;

/// <summary>A published agreement with all that a draft may change, and what it says as a draft would say it.</summary>
internal static class PublishedRecord
{
    public static Task<Agreement?> LoadAsync(PortalDb db, int id, CancellationToken cancellationToken) =>
        db
            .Agreements.Include(one => one.Programme)
            .Include(one => one.Meeting)
            .Include(one => one.Source)
            .Include(one => one.Parties)
                .ThenInclude(party => party.Organisation)
            .Include(one => one.Fields)
            .Include(one => one.Relations)
                .ThenInclude(relation => relation.To)
            .Include(one => one.Steps)
            .Include(one => one.Attachments)
                .ThenInclude(attachment => attachment.File)
            .Include(one => one.Milestones)
                .ThenInclude(milestone => milestone.Parties)
            .Include(one => one.Evidence)
                .ThenInclude(evidence => evidence.Document)
            .AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);

    public static DraftRecord Of(Agreement one) =>
        new()
        {
            NameZh = one.Name.Zh,
            NameEn = one.Name.En,
            Kind = one.Kind,
            Status = one.Status,
            StatusSince =
                one.Steps.MaxBy(step => step.Id) is { } step && step.To == one.Status ? step.Since?.ToString() : null,
            Programme = one.Programme.Slug,
            Parties =
            [
                .. one
                    .Parties.OrderBy(party => party.Id)
                    .Select(party => new DraftParty(party.Organisation.Slug)
                    {
                        Signed = party.Signed?.ToString(),
                        PostZh = party.SignatoryPost?.Zh,
                        PostEn = party.SignatoryPost?.En,
                    }),
            ],
            PartiesStated = one.PartiesStated?.ToString(CultureInfo.InvariantCulture),
            InstrumentsStated = one.InstrumentsStated?.ToString(CultureInfo.InvariantCulture),
            PlaceZh = one.Place?.Zh,
            PlaceEn = one.Place?.En,
            Signed = one.Signed?.ToString(),
            PeriodStart = one.PeriodStart?.ToString(),
            PeriodEnd = one.PeriodEnd?.ToString(),
            RenewalZh = one.Renewal?.Zh,
            RenewalEn = one.Renewal?.En,
            Fields = [.. one.Fields.OrderBy(field => field.Id).Select(field => field.Slug)],
            Meeting = one.Meeting?.Slug,
            Relations = [.. one.Relations.OrderBy(to => to.Id).Select(to => new DraftRelation(to.Kind, to.To.Slug))],
            IndexNumber = one.Header?.IndexNumber,
            IssuingBody = one.Header?.IssuingBody,
            WrittenOn = one.Header?.WrittenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DocumentNumber = one.Header?.DocumentNumber,
            SubjectWords = one.Header?.SubjectWords,
            SummaryZh = one.Summary?.Zh,
            SummaryEn = one.Summary?.En,
            TextZh = one.FullText?.Zh,
            TextEn = one.FullText?.En,
            Source = one.Source?.Slug,
            Quotes =
            [
                .. one
                    .Evidence.OrderBy(proof => proof.Id)
                    .Select(proof => new DraftQuote(proof.Document.Slug, proof.Start, proof.Quote)),
            ],
            Attachments =
            [
                .. one
                    .Attachments.OrderBy(attachment => attachment.Id)
                    .Select(attachment =>
                        DraftAttachment.Of(attachment.File) with
                        {
                            TitleZh = attachment.Title?.Zh,
                            TitleEn = attachment.Title?.En,
                        }
                    ),
            ],
            Milestones =
            [
                .. one
                    .Milestones.OrderBy(milestone => milestone.Id)
                    .Select(milestone => new DraftMilestone(milestone.Slug)
                    {
                        TitleZh = milestone.Title.Zh,
                        TitleEn = milestone.Title.En,
                        Status = milestone.Status,
                        Due = milestone.Due?.ToString(),
                        Recurrence = milestone.Recurrence,
                        Parties = [.. milestone.Parties.OrderBy(party => party.Id).Select(party => party.Slug)],
                    }),
            ],
        };
}
