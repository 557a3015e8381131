using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Terms;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Terms;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Terms;

/// <summary>
/// The names of fields and bodies as a circuit uses them: each call on a context of its own, and each asks anew whether the
/// person is an administrator.
/// </summary>
public sealed class TermsBook(IDbContextFactory<PortalDb> databases, IAuthorizationService authorization)
{
    /// <summary>The term as it stands; null where there is none.</summary>
    public Task<TermView?> FindAsync(
        ClaimsPrincipal user,
        TermKind kind,
        string slug,
        CancellationToken cancellation
    ) => WithAsync(user, (desk, _) => desk.FindAsync(kind, slug, cancellation));

    /// <returns>The slug of the new term.</returns>
    /// <exception cref="RuleViolationException">A rule was about to be broken; nothing is saved.</exception>
    public Task<string> AddAsync(
        ClaimsPrincipal user,
        TermKind kind,
        TermContent content,
        CancellationToken cancellation
    ) => WithAsync(user, (desk, by) => desk.AddAsync(kind, content, by, cancellation));

    /// <inheritdoc cref="AddAsync" />
    public Task RenameAsync(ClaimsPrincipal user, TermView term, TermContent content, CancellationToken cancellation) =>
        WithAsync(
            user,
            async (desk, by) =>
            {
                await desk.RenameAsync(term, content, by, cancellation);
                return term.Slug;
            }
        );

    private async Task<T> WithAsync<T>(ClaimsPrincipal user, Func<TermDesk, DraftPerson, Task<T>> act)
    {
        var person = RegisterDesk.Person(user);
        if (person is null || !(await authorization.AuthorizeAsync(user, PortalPolicies.Administer)).Succeeded)
        {
            throw new RuleViolationException("term.denied", "Only an administrator names fields and bodies.");
        }

        await using var db = await databases.CreateDbContextAsync();
        return await act(new TermDesk(db), person);
    }
}
