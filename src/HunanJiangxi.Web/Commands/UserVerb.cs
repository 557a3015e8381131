using System.CommandLine;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace HunanJiangxi.Web.Commands;

/// <summary><c>user add</c>: opens an account from the command line.</summary>
internal static class UserVerb
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "What the person signs in with." };
        var roles = new Option<string[]>("--role")
        {
            Description = $"One of {string.Join(", ", PortalRoles.All)}; may repeat.",
            Required = true,
        };
        roles.AcceptOnlyFromAmong([.. PortalRoles.All]);
        var office = new Option<string>("--office") { Description = "Slug of the person's office.", Required = true };
        var add = new Command("add", "Creates an account; the password comes from standard input or a prompt.")
        {
            name,
            roles,
            office,
        };
        add.SetAction(
            (asked, cancellationToken) =>
                AddAsync(
                    asked.GetRequiredValue(name),
                    asked.GetRequiredValue(roles),
                    asked.GetRequiredValue(office),
                    cancellationToken
                )
        );
        var person = new Argument<string>("name") { Description = "Whose password is lost." };
        var proofs = new Option<bool>("--reset-second-step") { Description = "The phone is lost, too." };
        var link = new Command("link", "Prints a one-time address at which the person chooses a password.")
        {
            person,
            proofs,
        };
        link.SetAction(
            (asked, cancellationToken) =>
                LinkAsync(asked.GetRequiredValue(person), asked.GetValue(proofs), cancellationToken)
        );
        return new Command("user", "Accounts of people who work with the portal.") { add, link };
    }

    private static async Task<int> LinkAsync(string name, bool resetsProofs, CancellationToken cancellation)
    {
        await using var work = await PortalWork.BeginAsync(services => services.AddLocalization().AddPortalIdentity());
        var account = await work.Get<UserManager<PortalUser>>().FindByNameAsync(name);
        if (account is null || account.DeactivatedAt is not null)
        {
            return await RefuseAsync($"There is no account '{name}' in use.");
        }

        var desk = work.Get<AccountDesk>();
        if (resetsProofs)
        {
            await desk.ResetSecondStepAsync(account, PortalClaims.Console, cancellation);
        }

        var token = await desk.IssueLinkAsync(account, PortalClaims.Console, cancellation);
        Console.WriteLine($"{AccountAddresses.Choose}?token={token}");
        return ExitCode.Done;
    }

    private static async Task<int> AddAsync(string name, string[] roles, string office, CancellationToken cancellation)
    {
        await using var work = await PortalWork.BeginAsync(services => services.AddLocalization().AddPortalIdentity());
        var accounts = work.Get<AccountBook>();
        var chosen = (await accounts.OfficesAsync(cancellation)).SingleOrDefault(known => known.Slug == office);
        if (chosen is null)
        {
            return await RefuseAsync($"The register has no office '{office}'.");
        }

        if (SecretPrompt.Read("Password: ") is not { Length: > 0 } password)
        {
            return await RefuseAsync("A password is needed, on standard input or at the prompt.");
        }

        await accounts.EnsureRolesAsync();
        var account = new NewAccount(name, name, chosen.Id, password) { Roles = [.. roles.Distinct()] };
        var opened = await accounts.OpenAsync(account, cancellation);
        if (!opened.Succeeded)
        {
            return await RefuseAsync(
                string.Join(Environment.NewLine, opened.Errors.Select(error => error.Description))
            );
        }

        Console.WriteLine($"Account '{name}' of {office}: {string.Join(", ", account.Roles)}.");
        return ExitCode.Done;
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return ExitCode.BadUsage;
    }
}
