using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// A circuit outlives the request that opened it: twice a minute it is asked whether its sign-in still stands, and
/// whether the account is still the same.
/// </summary>
internal sealed class RevalidatedSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<SignInSessions>();
        if (
            DatabaseTickets.SessionOf(authenticationState.User) is not { } session
            || !await sessions.StandsAsync(session, cancellationToken)
        )
        {
            return false;
        }

        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
