using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Proposals;

/// <summary>A fact of the register, and whether it stood there before.</summary>
internal sealed record WrittenFact(Fact Fact, bool StoodBefore);

/// <summary>Makes the register's fact of an accepted content; what it names must be in the register.</summary>
internal sealed class FactWriter(PortalDb db, RegisterIndex index)
{
    public async Task<WrittenFact> WriteAsync(
        Proposal proposal,
        ProposalContent content,
        ProposalDecision decision,
        CancellationToken cancellationToken
    )
    {
        var written = content switch
        {
            EventContent happening => await EventAsync(proposal, happening, decision, cancellationToken),
            AgreementContent agreement => await AgreementAsync(proposal, agreement, decision, cancellationToken),
            MilestoneContent milestone => await MilestoneAsync(proposal, milestone, decision, cancellationToken),
            ReadingContent reading => await new ReadingWriter(db, index).WriteAsync(
                reading,
                decision,
                cancellationToken
            ),
            MemberContent member => await MemberAsync(member, cancellationToken),
            _ => throw new RuleViolationException("proposal.kind", $"{content.Kind} cannot be accepted."),
        };
        written.Fact.ProveBy(proposal.Evidence);
        return written;
    }

    private async Task<WrittenFact> EventAsync(
        Proposal proposal,
        EventContent content,
        ProposalDecision decision,
        CancellationToken cancellationToken
    )
    {
        var title = TitleOf(proposal, content.What, decision);
        var slug = await SlugAsync(db.TimelineEvents, proposal, title, decision, cancellationToken);
        var happening = new TimelineEvent(slug, title, content.EventKind, content.Status, Programme(content));
        var date = DateOf(content.Date);
        date = content.DateIsLimit ? date?.AsLimit() : date;
        happening.Happen(content.DateIsApproximate ? date?.AsApproximate() : date, decision.DateNote);
        happening.BelongTo(MeetingOf(decision), await AgreementOfAsync(decision, cancellationToken));
        Organisations(content.Participants).ForEach(happening.Involve);
        Fields(content).ForEach(happening.Concern);
        db.Add(happening);
        return new WrittenFact(happening, StoodBefore: false);
    }

    private async Task<WrittenFact> AgreementAsync(
        Proposal proposal,
        AgreementContent content,
        ProposalDecision decision,
        CancellationToken cancellationToken
    )
    {
        var name = TitleOf(proposal, content.Name, decision);
        var slug = await SlugAsync(db.Agreements, proposal, name, decision, cancellationToken);
        var agreement = new Agreement(slug, name, content.AgreementKind, Programme(content));
        agreement.Rename(name, decision.Note);
        agreement.Date(DateOf(content.Signed), DateOf(content.PeriodStart), DateOf(content.PeriodEnd));
        agreement.Count(content.PartiesStated, content.InstrumentsStated);
        agreement.ConcludedAt(MeetingOf(decision));
        Organisations(content.Parties).ForEach(agreement.JoinedBy);
        Fields(content).ForEach(agreement.Concern);
        if (decision.AgreementStatus is { } status && status != agreement.Status)
        {
            var by = new StepTaker(proposal.DecidedBy!, db.Actor.Office, proposal.DecidedAt!.Value);
            agreement.Become(status, since: null, by);
        }

        foreach (var (kind, to) in decision.Relations)
        {
            agreement.Relate(kind, await AgreementAsync(to, cancellationToken));
        }

        db.Add(agreement);
        return new WrittenFact(agreement, StoodBefore: false);
    }

    private async Task<WrittenFact> MilestoneAsync(
        Proposal proposal,
        MilestoneContent content,
        ProposalDecision decision,
        CancellationToken cancellationToken
    )
    {
        var title = TitleOf(proposal, content.Title, decision);
        var slug = await SlugAsync(db.Milestones, proposal, title, decision, cancellationToken);
        var milestone = new Milestone(slug, title, content.Status, Programme(content));
        milestone.Date(DateOf(content.Due), proposal.Evidence.Document.Published);
        milestone.Deliver(await AgreementOfAsync(decision, cancellationToken));
        Organisations(content.Parties).ForEach(milestone.AnsweredBy);
        Fields(content).ForEach(milestone.Concern);
        db.Add(milestone);
        return new WrittenFact(milestone, StoodBefore: false);
    }

    private async Task<WrittenFact> MemberAsync(MemberContent content, CancellationToken cancellationToken)
    {
        var organisation = Organisations([content.Organisation])[0];
        var programme = Programme(content);
        var membership =
            await db
                .Memberships.Include(known => known.Evidence)
                    .ThenInclude(evidence => evidence.Document)
                .SingleOrDefaultAsync(
                    known => known.ProgrammeId == programme.Id && known.OrganisationId == organisation.Id,
                    cancellationToken
                )
            ?? throw new RuleViolationException(
                "proposal.reference",
                $"The register does not list {organisation.Slug} as a member of {programme.Slug}."
            );
        return new WrittenFact(membership, StoodBefore: true);
    }

    private static BilingualText TitleOf(Proposal proposal, string read, ProposalDecision decision) =>
        decision.Title ?? BilingualText.Of(proposal.Evidence.Document.Language, read);

    private static PartialDate? DateOf(string? written) => written is null ? null : PartialDate.Parse(written);

    private static async Task<string> SlugAsync<T>(
        IQueryable<T> facts,
        Proposal proposal,
        BilingualText title,
        ProposalDecision decision,
        CancellationToken cancellationToken
    )
        where T : Fact
    {
        var slug = decision.Slug ?? FactSlug.From(title, proposal);
        if (await facts.AnyAsync(fact => EF.Property<string>(fact, "Slug") == slug, cancellationToken))
        {
            throw new RuleViolationException("slug.taken", $"The register has a fact '{slug}' already.");
        }

        return slug;
    }

    private Programme Programme(ProposalContent content) =>
        content.Programme is { } slug
            ? Known(index.Programmes, slug, "programme")
            : throw new RuleViolationException("proposal.programme", "A fact belongs to a programme: choose one.");

    private List<Organisation> Organisations(IReadOnlyList<string> slugs) =>
        [.. slugs.Select(slug => Known(index.Organisations, slug, "organisation"))];

    private List<CooperationField> Fields(ProposalContent content) =>
        [.. content.Fields.Select(slug => Known(index.Fields, slug, "field"))];

    private Meeting? MeetingOf(ProposalDecision decision) =>
        decision.Meeting is { } slug ? Known(index.Meetings, slug, "meeting") : null;

    private async Task<Agreement?> AgreementOfAsync(ProposalDecision decision, CancellationToken cancellationToken) =>
        decision.Agreement is { } slug ? await AgreementAsync(slug, cancellationToken) : null;

    private async Task<Agreement> AgreementAsync(string slug, CancellationToken cancellationToken) =>
        await db.Agreements.SingleOrDefaultAsync(known => known.Slug == slug, cancellationToken)
        ?? throw new RuleViolationException("proposal.reference", $"There is no agreement '{slug}'.");

    internal static T Known<T>(Dictionary<string, T> known, string slug, string what) =>
        known.TryGetValue(slug, out var value)
            ? value
            : throw new RuleViolationException("proposal.reference", $"There is no {what} '{slug}'.");
}
