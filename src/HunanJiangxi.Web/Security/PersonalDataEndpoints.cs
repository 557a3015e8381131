using HunanJiangxi.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Security;

/// <summary>A person's data as a file: for the person, and for an administrator who is asked for it.</summary>
internal static class PersonalDataEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(AccountAddresses.DataFile, OwnAsync).RequireAuthorization().ExcludeFromDescription();
        endpoints
            .MapGet("/staff/accounts/{id}/data", OfAsync)
            .RequireAuthorization(PortalPolicies.Administer)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> OwnAsync(HttpContext http, UserManager<PortalUser> users, PersonalData data) =>
        File(await data.ExportAsync(users.GetUserId(http.User) ?? "", http.RequestAborted), "my-data.json");

    private static async Task<IResult> OfAsync(
        string id,
        HttpContext http,
        UserManager<PortalUser> users,
        PersonalData data,
        AccountTrail trail
    )
    {
        if (await users.FindByIdAsync(id) is not { } account)
        {
            return Results.NotFound();
        }

        await trail.WriteAsync(http.User, account, AccountChange.DataExported, http.RequestAborted);
        return File(await data.ExportAsync(id, http.RequestAborted), $"account-{id}.json");
    }

    private static IResult File(byte[]? content, string name) =>
        content is null ? Results.NotFound() : Results.File(content, "application/json", name);
}
