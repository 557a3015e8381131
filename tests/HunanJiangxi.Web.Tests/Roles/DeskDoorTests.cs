using System.Reflection;
using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Roles;

/// <summary>
/// Every call by which a circuit changes something, made by every role and by nobody, without the page in front of it.
/// Whoever adds such a call adds a line here: the test fails on a call without one, and on a line without a call.
/// </summary>
[Collection(DeskCollection.Name)]
public sealed class DeskDoorTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Dictionary<string, Audience> s_doors = new(StringComparer.Ordinal)
    {
        ["ChangeDesk.FindAsync"] = Audience.Staff,
        ["ChangeDesk.PublishAsync"] = Audience.Publishers,
        ["ChangeDesk.RecordAsync"] = Audience.LiaisonOfficers,
        ["FeedDesk.IssueAsync"] = Audience.LiaisonOfficers,
        ["FeedDesk.RevokeAsync"] = Audience.LiaisonOfficers,
        ["MilestoneDesk.ReportAsync"] = Audience.LiaisonOfficers,
        ["MistakeBook.DecideAsync"] = Audience.Publishers,
        ["ReadingDesk.PublishAsync"] = Audience.Publishers,
        ["ReadingDesk.RecordAsync"] = Audience.LiaisonOfficers,
        ["RegisterDesk.PublishAsync"] = Audience.Publishers,
        ["RegisterDesk.RecordAsync"] = Audience.LiaisonOfficers,
        ["SafeDesk.AcceptAsync"] = Audience.Publishers,
        ["SplitBook.SplitAsync"] = Audience.Publishers,
        ["TermsBook.AddAsync"] = Audience.Administrators,
        ["TermsBook.FindAsync"] = Audience.Administrators,
        ["TermsBook.RenameAsync"] = Audience.Administrators,
        ["TranslationBook.CompleteAsync"] = Audience.Publishers,
        ["TranslationBook.DraftAsync"] = Audience.LiaisonOfficers,
        ["UploadDesk.StoreAsync"] = Audience.Publishers,
    };

    [Fact]
    public void Every_call_on_behalf_of_a_person_has_its_audience()
    {
        var called = Doors().Select(NameOf).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(called.Except(s_doors.Keys));
        Assert.Empty(s_doors.Keys.Except(called));
    }

    [Fact]
    public async Task Whoever_may_not_is_refused_before_anything_is_looked_at()
    {
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var wrong = new List<string>();
        foreach (var visitor in MatrixVisitors.All)
        {
            var person = await PersonAsync(visitor);
            foreach (var door in Doors())
            {
                var may = s_doors[NameOf(door)].MaySee(visitor);
                var denied = await IsDeniedAsync(services.ServiceProvider, door, person);
                if (may == denied)
                {
                    wrong.Add($"{NameOf(door)} {(denied ? "refuses" : "lets in")} {visitor}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Calls with nothing in hand: what is wrong with the arguments shows only to who was let in.</summary>
    private static async Task<bool> IsDeniedAsync(IServiceProvider services, MethodInfo door, ClaimsPrincipal person)
    {
        var call = door.IsGenericMethodDefinition ? door.MakeGenericMethod(typeof(int)) : door;
        var arguments = call.GetParameters().Select(parameter => ArgumentFor(parameter, person)).ToArray();
        try
        {
            await (Task)call.Invoke(services.GetRequiredService(door.DeclaringType!), arguments)!;
            return false;
        }
        catch (Exception failure)
        {
            var inner = (failure as TargetInvocationException)?.InnerException ?? failure;
            return inner is RuleViolationException { Rule: var rule }
                && rule.EndsWith(".denied", StringComparison.Ordinal);
        }
    }

    private static object? ArgumentFor(ParameterInfo parameter, ClaimsPrincipal person) =>
        parameter.ParameterType == typeof(ClaimsPrincipal) ? person
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    private static List<MethodInfo> Doors() =>
        [
            .. typeof(RegisterDesk)
                .Assembly.GetTypes()
                .Where(type => type.Namespace?.StartsWith("HunanJiangxi.Web.Staff", StringComparison.Ordinal) == true)
                .Where(type => !typeof(ComponentBase).IsAssignableFrom(type))
                .SelectMany(type =>
                    type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                )
                .Where(method => method.GetParameters().Any(one => one.ParameterType == typeof(ClaimsPrincipal)))
                .OrderBy(NameOf, StringComparer.Ordinal),
        ];

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private async Task<ClaimsPrincipal> PersonAsync(string visitor)
    {
        if (visitor == MatrixVisitors.Nobody)
        {
            return new ClaimsPrincipal(new ClaimsIdentity());
        }

        using var browser = new Visitor(portal.Portal);
        var name = "door-" + visitor;
        await browser.OpenAccountAsync(name, visitor == MatrixVisitors.WithoutRole ? [] : [visitor]);
        await using var services = portal.Portal.Services.CreateAsyncScope();
        var signIn = services.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        return await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByNameAsync(name))!);
    }
}
