using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace HunanJiangxi.Web.Security;

/// <summary>What the account pages need beside their forms: leaving, and choosing a language.</summary>
public static class AccountEndpoints
{
    public const string LanguageCookie = "lang";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        PasskeyEndpoints.Map(endpoints);
        PersonalDataEndpoints.Map(endpoints);
        endpoints.MapPost(AccountAddresses.Logout, LogOutAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints
            .MapGet(AccountAddresses.Language + "/{language:regex(^(zh|en)$)}", Choose)
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    // A parameter from the form makes the framework demand the form's antiforgery token.
    private static async Task<IResult> LogOutAsync(
        [FromForm] string? left,
        HttpRequest request,
        SignInManager<PortalUser> signIn
    )
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(request.PathBase + AccountAddresses.Login + (left is null ? "" : "?left=1"));
    }

    private static IResult Choose(
        string language,
        [FromQuery(Name = AccountAddresses.ReturnWord)] string? back,
        HttpContext context,
        TimeProvider time
    )
    {
        context.Response.Cookies.Append(
            LanguageCookie,
            language,
            new CookieOptions
            {
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
                Expires = time.GetUtcNow().AddYears(1),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                HttpOnly = true,
                IsEssential = true,
            }
        );
        return Results.LocalRedirect(AccountAddresses.ReturnOrDesk(back, context.Request.PathBase));
    }
}
