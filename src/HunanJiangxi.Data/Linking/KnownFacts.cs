using HunanJiangxi.Domain.Linking;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Linking;

/// <summary>
/// The facts that some contents may be about, read in one query a kind however many contents there are, and how each
/// content stands to them.
/// </summary>
public sealed class KnownFacts
{
    private ILookup<string, KnownReading> _readings = Nothing<KnownReading>();
    private ILookup<string, KnownMember> _members = Nothing<KnownMember>();
    private List<KnownEvent> _events = [];
    private List<KnownAgreement> _agreements = [];
    private List<KnownMilestone> _milestones = [];

    private KnownFacts() { }

    public static async Task<KnownFacts> LoadAsync(
        PortalDb db,
        IReadOnlyCollection<ProposalContent> contents,
        CancellationToken cancellationToken
    )
    {
        var known = new KnownFacts();
        await known.ReadingsAsync(db, [.. contents.OfType<ReadingContent>()], cancellationToken);
        await known.EventsAsync(db, [.. contents.OfType<EventContent>()], cancellationToken);
        await known.MembersAsync(db, [.. contents.OfType<MemberContent>()], cancellationToken);
        if (contents.OfType<AgreementContent>().Any())
        {
            known._agreements = await db
                .Agreements.AsNoTracking()
                .OrderBy(one => one.Id)
                .Select(one => new KnownAgreement(one.Id, one.Name, one.Kind, one.Signed)
                {
                    Parties = one.Parties.Select(party => party.Organisation.Slug).ToList(),
                })
                .ToListAsync(cancellationToken);
        }

        if (contents.OfType<MilestoneContent>().Any())
        {
            known._milestones = await db
                .Milestones.AsNoTracking()
                .OrderBy(one => one.Id)
                .Select(one => new KnownMilestone(one.Id, one.Title, one.Status, one.Due)
                {
                    AsOf = one.AsOf,
                    Parties = one.Parties.Select(party => party.Slug).ToList(),
                })
                .ToListAsync(cancellationToken);
        }

        return known;
    }

    /// <param name="content">What was read.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="published">The day of its document.</param>
    public ProposalLink Relate(ProposalContent content, Language language, PartialDate? published) =>
        content switch
        {
            ReadingContent { Indicator: { } indicator } reading => ReadingLinks.Of(reading, _readings[indicator]),
            ReadingContent => ProposalLink.New,
            EventContent happening => EventLinks.Of(happening, language, _events),
            AgreementContent agreement => AgreementLinks.Of(agreement, language, _agreements),
            MilestoneContent milestone => MilestoneLinks.Of(milestone, language, published, _milestones),
            MemberContent member => Member(member),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, "Unknown kind."),
        };

    private ProposalLink Member(MemberContent content) =>
        _members[content.Organisation].FirstOrDefault(one => one.Programme == content.Programme) is { } member
            ? new ProposalLink(ProposalRelation.Corroborates, member.Id)
            : ProposalLink.New;

    private async Task ReadingsAsync(PortalDb db, List<ReadingContent> contents, CancellationToken cancellationToken)
    {
        var indicators = contents.Select(one => one.Indicator).OfType<string>().Distinct().ToList();
        if (indicators.Count == 0)
        {
            return;
        }

        var readings = await db
            .Readings.AsNoTracking()
            .Where(one => indicators.Contains(one.Indicator.Slug))
            .Select(one => new KnownReading(one.Id, one.Indicator.Slug, one.Quantity, one.AsOf, one.Basis)
            {
                Scope = one.Scope.Select(body => body.Slug).ToList(),
                IsChosen = one.IsChosen,
            })
            .ToListAsync(cancellationToken);
        _readings = readings.ToLookup(one => one.Indicator, StringComparer.Ordinal);
    }

    private async Task EventsAsync(PortalDb db, List<EventContent> contents, CancellationToken cancellationToken)
    {
        var dates = contents
            .Select(one => PartialDate.TryParse(one.Date, out var date) ? date : null)
            .OfType<PartialDate>()
            .ToList();
        if (dates.Count == 0)
        {
            return;
        }

        // a known date may be a whole year that began before
        var first = dates.Min(date => date.Start).AddDays(-366);
        var last = dates.Max(date => date.End).AddDays(31);
        _events = await db
            .TimelineEvents.AsNoTracking()
            .Where(one => one.Date!.Start >= first && one.Date.Start <= last)
            .OrderBy(one => one.Id)
            .Select(one => new KnownEvent(one.Id, one.Title, one.Kind, one.Status, one.Date)
            {
                Participants = one.Participants.Select(body => body.Slug).ToList(),
            })
            .ToListAsync(cancellationToken);
    }

    private async Task MembersAsync(PortalDb db, List<MemberContent> contents, CancellationToken cancellationToken)
    {
        var bodies = contents.Select(one => one.Organisation).Distinct().ToList();
        if (bodies.Count == 0)
        {
            return;
        }

        var members = await db
            .Memberships.AsNoTracking()
            .Where(one => bodies.Contains(one.Organisation.Slug))
            .Select(one => new KnownMember(one.Id, one.Programme.Slug, one.Organisation.Slug))
            .ToListAsync(cancellationToken);
        _members = members.ToLookup(one => one.Organisation, StringComparer.Ordinal);
    }

    private static ILookup<string, T> Nothing<T>() => Array.Empty<T>().ToLookup(_ => "");
}
