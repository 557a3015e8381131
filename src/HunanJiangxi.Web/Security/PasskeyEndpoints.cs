using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Security;

/// <summary>
/// What a browser asks before it makes or uses a passkey. The answer belongs to one ceremony, whose other half the
/// framework keeps in a short-lived cookie; a request without the page's form token is refused.
/// </summary>
internal static class PasskeyEndpoints
{
    public const string ForNew = "/account/passkeys/new";
    public const string ForSignIn = "/account/passkeys/sign-in";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(ForNew, NewAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints.MapPost(ForSignIn, SignInAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> NewAsync(HttpContext http, IAntiforgery forms, SignInManager<PortalUser> signIn)
    {
        if (!await forms.IsRequestValidAsync(http) || await signIn.UserManager.GetUserAsync(http.User) is not { } user)
        {
            return Results.BadRequest();
        }

        var entity = new PasskeyUserEntity
        {
            Id = user.Id,
            Name = user.UserName!,
            DisplayName = user.DisplayName,
        };
        return Json(await signIn.MakePasskeyCreationOptionsAsync(entity));
    }

    // Nobody is named: the device offers the accounts that it knows.
    private static async Task<IResult> SignInAsync(
        HttpContext http,
        IAntiforgery forms,
        SignInManager<PortalUser> signIn
    ) =>
        await forms.IsRequestValidAsync(http)
            ? Json(await signIn.MakePasskeyRequestOptionsAsync(null))
            : Results.BadRequest();

    private static IResult Json(string options) => Results.Content(options, "application/json");
}
