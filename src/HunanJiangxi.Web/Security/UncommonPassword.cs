using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Security;

/// <summary>Refuses what a guesser tries first, the person's own names included.</summary>
internal sealed class UncommonPassword : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        string[] known = [user.UserName ?? "", user.DisplayName, user.Email?.Split('@')[0] ?? ""];
        return Task.FromResult(
            PasswordStrength.IsCommon(password ?? "", known)
                ? IdentityResult.Failed(((AccountErrors)manager.ErrorDescriber).PasswordCommon())
                : IdentityResult.Success
        );
    }
}
