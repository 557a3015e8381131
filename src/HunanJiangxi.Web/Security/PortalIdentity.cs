using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HunanJiangxi.Web.Security;

/// <summary>Accounts, the sign-in cookie and the keys that protect both.</summary>
public static class PortalIdentity
{
    private const int LeastPasswordLength = 12;

    /// <summary>How long a sign-in stays without being used.</summary>
    public static TimeSpan SignInLasts { get; } = TimeSpan.FromHours(8);

    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services
            .AddIdentity<PortalUser, IdentityRole>(options =>
            {
                // Length beats composition (NIST SP 800-63B): no rule about digits or signs, yet no single letter.
                options.Password.RequiredLength = LeastPasswordLength;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<UncommonPassword>()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(Harden);
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ITicketStore>((cookie, tickets) => cookie.SessionStore = tickets);
        services.AddHttpContextAccessor();
        services.AddSingleton<ITicketStore, DatabaseTickets>();
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(5);
            options.OnRefreshingPrincipal = KeepMethod;
        });
        services.AddAuthorization(PortalPolicies.AddTo);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RevalidatedSignIn>();
        services.AddDataProtection().SetApplicationName("hunan-jiangxi-portal");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new DatabaseKeyRing(scopes));
        services.AddScoped<SetupLink>();
        services.AddScoped<AccountBook>();
        services.AddScoped<AccountTrail>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<PasswordLink>();
        services.AddScoped<PersonalData>();
        services.AddSingleton<SecondStep>();
        services.AddSingleton<IAuthorizationHandler, SecondStepHandler>();
        services.AddScoped<SignInGuard>();
        services.AddScoped<SignInSessions>();
        return services;
    }

    // No path is set: the framework then uses the request's path base, so that two portals on one host stay apart.
    private static void Harden(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "portal-sign-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SignInLasts;
        options.SlidingExpiration = true;
        options.LoginPath = AccountAddresses.Login;
        options.LogoutPath = AccountAddresses.Logout;
        options.AccessDeniedPath = AccountAddresses.Denied;
        options.ReturnUrlParameter = AccountAddresses.ReturnWord;
        options.Events.OnRedirectToAccessDenied = SendToWhatIsMissing;
    }

    // A principal that is made anew does not know how its person came in.
    private static Task KeepMethod(SecurityStampRefreshingPrincipalContext context)
    {
        var methods = context.CurrentPrincipal?.FindAll(SecondStep.MethodClaim) ?? [];
        ((ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaims(methods);
        return Task.CompletedTask;
    }

    private static Task SendToWhatIsMissing(RedirectContext<CookieAuthenticationOptions> context)
    {
        var second = context.HttpContext.RequestServices.GetRequiredService<SecondStep>();
        var address = second.IsMissing(context.HttpContext.User)
            ? context.Request.PathBase + AccountAddresses.SecondStep
            : context.RedirectUri;
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }
}
