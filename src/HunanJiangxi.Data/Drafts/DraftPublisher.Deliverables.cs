using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Data.Drafts;

/// <summary>What is to be delivered under the agreement.</summary>
internal sealed partial class DraftPublisher
{
    // only what was changed: how far a deliverable is may have moved on since the draft was begun
    private async Task DeliverAsync(Agreement agreement, AgreementDraft draft, CancellationToken cancellationToken)
    {
        var before = (draft.Base?.Milestones ?? []).ToDictionary(one => one.Slug, StringComparer.Ordinal);
        foreach (var one in draft.Working.Milestones.Except(before.Values))
        {
            var bodies = await db
                .Organisations.Where(body => one.Parties.Contains(body.Slug))
                .ToListAsync(cancellationToken);
            List<Organisation> answering =
            [
                .. one.Parties.Select(slug => Found(bodies.Find(body => body.Slug == slug), slug)),
            ];
            var known = agreement.Milestones.FirstOrDefault(milestone => milestone.Slug == one.Slug);
            if (known is null && await db.Milestones.AnyAsync(other => other.Slug == one.Slug, cancellationToken))
            {
                throw new RuleViolationException("slug.taken", $"The register has a fact '{one.Slug}' already.");
            }

            var title = new BilingualText(one.TitleZh, one.TitleEn);
            var milestone = known ?? new Milestone(one.Slug, title, one.Status!.Value, agreement.Programme);
            var old = before.GetValueOrDefault(one.Slug);
            milestone.Rename(title);
            milestone.AnsweredOnlyBy(answering);
            if (old?.Due != one.Due)
            {
                milestone.Date(Changed(milestone.Due, one.Due), milestone.AsOf);
            }

            if (old?.Status != one.Status)
            {
                milestone.Advance(one.Status!.Value, null, milestone.AsOf);
            }

            milestone.Recur(one.Recurrence);
            if (known is null)
            {
                milestone.Deliver(agreement);
                Prove(milestone, agreement);
                db.Add(milestone);
            }
        }
    }

    // what proves the agreement proves what is to be delivered under it
    private static void Prove(Milestone milestone, Agreement agreement)
    {
        foreach (var field in agreement.Fields)
        {
            milestone.Concern(field);
        }

        if (agreement.Source is { } source)
        {
            milestone.VouchBy(source);
        }

        foreach (var evidence in agreement.Evidence)
        {
            milestone.ProveBy(evidence);
        }
    }
}
