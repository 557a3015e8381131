using System.Linq.Expressions;
using HunanJiangxi.Data;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Parts.Listings;
using HunanJiangxi.Web.Public.Facts;

namespace HunanJiangxi.Web.Public.Meetings;

/// <summary>One meeting: how many agreements a source claims for it, and how many the register holds.</summary>
public sealed record MeetingRow(
    string Slug,
    Named Programme,
    bool IsOwn,
    BilingualText Series,
    int? Ordinal,
    BilingualText Name,
    PartialDate? Date,
    bool IsPlanned,
    PartyLine? Host,
    int? AgreementsClaimed,
    int AgreementsRecorded,
    BilingualText? Note,
    NamedSourceRow Source
)
{
    /// <summary>Claimed, and not found under a name of its own; null where no source counts.</summary>
    public int? AgreementsUnnamed => AgreementsClaimed - AgreementsRecorded;

    // "Nine agreements" reported together is the claim over again, not a tenth agreement.
    internal static Expression<Func<Meeting, MeetingRow>> Of(PortalDb db) =>
        meeting => new MeetingRow(
            meeting.Slug,
            new Named(meeting.Programme.Slug, meeting.Programme.Name),
            meeting.Programme.IsOwn,
            meeting.Series,
            meeting.Ordinal,
            meeting.Name,
            meeting.Date,
            meeting.IsPlanned,
            meeting.Host == null ? null : new PartyLine(meeting.Host.Slug, meeting.Host.ShortName, meeting.Host.Kind),
            meeting.AgreementsClaimed,
            db.Agreements.Count(agreement => agreement.MeetingId == meeting.Id && agreement.Kind != AgreementKind.Set),
            meeting.Note,
            new NamedSourceRow(meeting.Source.Slug, meeting.Source.Title, meeting.Source.Office, null)
        );
}
