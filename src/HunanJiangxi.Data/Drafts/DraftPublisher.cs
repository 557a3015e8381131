using System.Globalization;
using HunanJiangxi.Data.Proposals;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Drafts;

/// <summary>Makes a draft the public version: everything that it names must be in the register.</summary>
internal sealed partial class DraftPublisher(PortalDb db)
{
    public async Task<Agreement> WriteAsync(AgreementDraft draft, StepTaker by, CancellationToken cancellationToken)
    {
        var record = draft.Working;
        var name = new BilingualText(record.NameZh, record.NameEn);
        var programme = await KnownAsync(db.Programmes, record.Programme!, cancellationToken);
        var agreement = draft.AgreementId is { } id
            ? (await PublishedRecord.LoadAsync(db, id, cancellationToken))!
            : new Agreement(await SlugAsync(draft, name, cancellationToken), name, record.Kind!.Value, programme);
        agreement.Classify(record.Kind!.Value, programme);
        agreement.Rename(name, Text(record.SummaryZh, record.SummaryEn));
        agreement.Date(
            Changed(agreement.Signed, record.Signed),
            Changed(agreement.PeriodStart, record.PeriodStart),
            Changed(agreement.PeriodEnd, record.PeriodEnd)
        );
        agreement.Count(Count(record.PartiesStated), Count(record.InstrumentsStated));
        agreement.Sign(Text(record.PlaceZh, record.PlaceEn), Text(record.RenewalZh, record.RenewalEn));
        agreement.Word(Text(record.TextZh, record.TextEn), Header(record));
        agreement.ConcludedAt(
            record.Meeting is { } meeting ? await KnownAsync(db.Meetings, meeting, cancellationToken) : null
        );
        await JoinAsync(agreement, record, cancellationToken);
        await AttachAsync(agreement, draft, cancellationToken);
        await ProveAsync(agreement, draft, cancellationToken);
        await DeliverAsync(agreement, draft, cancellationToken);
        foreach (var status in AgreementLifecycle.Path(agreement.Status, record.Status!.Value) ?? [record.Status.Value])
        {
            var since = status == record.Status ? Date(record.StatusSince) : null;
            agreement.Become(status, since, by);
        }

        if (draft.AgreementId is null)
        {
            db.Add(agreement);
        }

        return agreement;
    }

    private async Task JoinAsync(Agreement agreement, DraftRecord record, CancellationToken cancellationToken)
    {
        var slugs = record.Parties.Select(party => party.Organisation).ToList();
        var bodies = await db.Organisations.Where(body => slugs.Contains(body.Slug)).ToListAsync(cancellationToken);
        var fields = await db
            .CooperationFields.Where(one => record.Fields.Contains(one.Slug))
            .ToListAsync(cancellationToken);
        var targets = record.Relations.Select(relation => relation.To).ToList();
        var others = await db.Agreements.Where(one => targets.Contains(one.Slug)).ToListAsync(cancellationToken);
        var relations = record
            .Relations.Select(relation =>
                (relation.Kind, To: Found(others.Find(one => one.Slug == relation.To), relation.To))
            )
            .ToList();
        db.RemoveRange(agreement.Parties.Where(party => !bodies.Contains(party.Organisation)));
        db.RemoveRange(agreement.Relations.Where(known => !relations.Contains((known.Kind, known.To))));
        agreement.Keep(bodies, fields, relations);
        foreach (var party in record.Parties)
        {
            var body = Found(bodies.Find(one => one.Slug == party.Organisation), party.Organisation);
            var known = agreement.Parties.SingleOrDefault(one => one.Organisation == body);
            agreement.JoinedBy(body, Changed(known?.Signed, party.Signed), Text(party.PostZh, party.PostEn));
        }

        foreach (var slug in record.Fields)
        {
            agreement.Concern(Found(fields.Find(one => one.Slug == slug), slug));
        }

        relations.ForEach(relation => agreement.Relate(relation.Kind, relation.To));
    }

    // only files that were sent to this draft, or to an earlier one of the same agreement
    private async Task AttachAsync(Agreement agreement, AgreementDraft draft, CancellationToken cancellationToken)
    {
        var ids = draft.Working.Attachments.Select(one => one.File).ToList();
        var files = await db
            .AttachedFiles.Where(file => ids.Contains(file.Id))
            .Where(file =>
                file.DraftId == draft.Id || (draft.AgreementId != null && file.Draft.AgreementId == draft.AgreementId)
            )
            .ToListAsync(cancellationToken);
        // what the published version no longer shows; the file itself, and the versions that show it, stay
        db.RemoveRange(agreement.Attachments.Where(known => !ids.Contains(known.FileId)));
        agreement.Attach([
            .. draft.Working.Attachments.Select(one =>
                (Found(files.Find(file => file.Id == one.File), one.Name), Text(one.TitleZh, one.TitleEn))
            ),
        ]);
    }

    private async Task ProveAsync(Agreement agreement, AgreementDraft draft, CancellationToken cancellationToken)
    {
        var record = draft.Working;
        foreach (var quote in record.Quotes)
        {
            var document = await KnownAsync(db.SourceDocuments, quote.Document, cancellationToken);
            var evidence = document.Quote(quote.Start, quote.Words.Length);
            if (evidence.Quote != quote.Words)
            {
                throw new RuleViolationException(
                    "evidence.place",
                    $"{quote.Document} does not say so at {quote.Start}."
                );
            }

            agreement.ProveBy(evidence);
        }

        if (Text(record.EntryZh, record.EntryEn) is { } entry)
        {
            var office = await KnownAsync(db.Organisations, draft.Office, cancellationToken);
            var number = draft.Id.ToString(CultureInfo.InvariantCulture);
            var source = new NamedSource($"register-entry-{number}", entry);
            source.Describe(entry, office.Name, address: null, licence: null, note: null);
            db.Add(source);
            agreement.VouchBy(source);
        }
        else if (record.Source is { } named)
        {
            agreement.VouchBy(await KnownAsync(db.NamedSources, named, cancellationToken));
        }
    }

    private async Task<string> SlugAsync(AgreementDraft draft, BilingualText name, CancellationToken cancellationToken)
    {
        var slug = FactSlug.From(name, "r" + draft.Id.ToString(CultureInfo.InvariantCulture));
        return await db.Agreements.AnyAsync(one => one.Slug == slug, cancellationToken)
            ? throw new RuleViolationException("slug.taken", $"The register has a fact '{slug}' already.")
            : slug;
    }

    private static async Task<T> KnownAsync<T>(IQueryable<T> known, string slug, CancellationToken cancellationToken)
        where T : class =>
        Found(
            await known.SingleOrDefaultAsync(one => EF.Property<string>(one, "Slug") == slug, cancellationToken),
            slug
        );

    private static T Found<T>(T? known, string slug)
        where T : class =>
        known ?? throw new RuleViolationException("draft.reference", $"The register does not know '{slug}'.");

    // a date that nobody changed keeps its "by" and "about", which the written form does not tell
    private static PartialDate? Changed(PartialDate? known, string? written) =>
        known is not null && known.ToString() == written ? known : Date(written);

    private static PartialDate? Date(string? written) =>
        string.IsNullOrWhiteSpace(written) ? null : PartialDate.Parse(written);

    private static int? Count(string? written) =>
        string.IsNullOrWhiteSpace(written) ? null : int.Parse(written, CultureInfo.InvariantCulture);

    private static BilingualText? Text(string? zh, string? en) =>
        string.IsNullOrWhiteSpace(zh) && string.IsNullOrWhiteSpace(en) ? null : new BilingualText(zh, en);

    private static DocumentHeader? Header(DraftRecord record)
    {
        var header = new DocumentHeader(
            Blank(record.IndexNumber),
            Blank(record.IssuingBody),
            Date(record.WrittenOn)?.Start,
            Blank(record.DocumentNumber),
            Blank(record.SubjectWords)
        );
        return header == new DocumentHeader(null, null, null, null, null) ? null : header;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
