using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Translations;
using HunanJiangxi.Domain.Translations;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Translations;

/// <summary>
/// Enters missing translations on behalf of a circuit, asking anew what the person may: titles of events and milestones as a
/// publisher does at the review desk, texts of agreements in a draft of a party's office, which a publisher approves.
/// </summary>
public sealed class TranslationBook(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    RegisterDesk register,
    DraftReader drafts
)
{
    /// <summary>Completes the title of an event or milestone: public at once.</summary>
    /// <exception cref="RuleViolationException"><c>translation.…</c>: nothing is saved.</exception>
    public async Task CompleteAsync(
        ClaimsPrincipal user,
        MissingText text,
        string? words,
        CancellationToken cancellation
    )
    {
        if (!(await authorization.AuthorizeAsync(user, PortalPolicies.Decide)).Succeeded)
        {
            throw new RuleViolationException("translation.denied", "Only a publisher completes titles.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (desk, actor) = (new TranslationDesk(db), PortalClaims.Actor(user));
        await (
            text.Kind switch
            {
                MissingKind.Event => desk.EventAsync(text.Id, text.Missing, words, actor, cancellation),
                MissingKind.Milestone => desk.MilestoneAsync(text.Id, text.Missing, words, actor, cancellation),
                _ => throw new RuleViolationException("translation.reference", $"{text.Kind} is not completed here."),
            }
        );
    }

    /// <summary>Writes a name or summary into the draft over a published agreement, begun where there is none.</summary>
    /// <returns>The draft's number: it is submitted there.</returns>
    /// <exception cref="RuleViolationException">
    /// <c>translation.…</c>, or <c>draft.…</c>, such as <c>draft.office</c>: no party is of the person's office.
    /// </exception>
    public Task<int> DraftAsync(
        ClaimsPrincipal user,
        MissingText text,
        string? words,
        CancellationToken cancellation
    ) =>
        register.RecordAsync(
            user,
            async (desk, by) =>
            {
                if (!text.IsOfAgreement)
                {
                    throw new RuleViolationException("translation.reference", $"{text.Kind} has no draft.");
                }

                var isName = text.Kind == MissingKind.AgreementName;
                var longest = isName ? TranslationRules.LongestTitle : TranslationRules.LongestSummary;
                // what cannot stand begins no draft
                TranslationRules.Complete(text.Text, text.Missing, words, longest);
                var id = await desk.CorrectAsync(text.Id, by, cancellation);
                var view =
                    await drafts.FindAsync(id, by.Name, cancellation)
                    ?? throw new RuleViolationException("draft.reference", $"There is no draft {id}.");
                var record = view.Seen.Record;
                var standing = isName
                    ? new BilingualText(record.NameZh, record.NameEn)
                    : new BilingualText(record.SummaryZh, record.SummaryEn);
                var whole = TranslationRules.Complete(standing, text.Missing, words, longest);
                record = isName
                    ? record with
                    {
                        NameZh = whole.Zh,
                        NameEn = whole.En,
                    }
                    : record with
                    {
                        SummaryZh = whole.Zh,
                        SummaryEn = whole.En,
                    };
                await desk.SaveAsync(view.Seen, record, by, cancellation);
                return id;
            }
        );
}
