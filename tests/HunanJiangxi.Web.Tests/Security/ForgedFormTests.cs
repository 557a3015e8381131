using System.Net;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Roles;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Security;

/// <summary>A page elsewhere that posts to the portal on a signed-in person's behalf gets nothing done.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class ForgedFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Every_address_that_takes_a_form_refuses_one_without_its_token()
    {
        var addresses = Addresses().Where(address => address.Method is not "GET" and not "HEAD").ToList();
        var taken = new List<string>();
        foreach (var address in addresses)
        {
            using var visitor = await EnterAsync();
            using var answer =
                address.Method == "POST"
                    ? await visitor.PostAsync(address.Example(), KeyValuePair.Create("left", "1"))
                    : await visitor.SendAsync(address.Method, address.Example());
            // 405: the address takes no form at all
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed))
            {
                taken.Add($"{address} answered {(int)answer.StatusCode}");
            }
        }

        Assert.NotEmpty(addresses);
        Assert.Empty(taken);
    }

    [Fact]
    public async Task Every_form_that_posts_carries_a_token()
    {
        var bare = new List<string>();
        var forms = 0;
        foreach (var address in Addresses().Where(address => address.Method == "GET"))
        {
            using var visitor = await EnterAsync();
            using var answer = await visitor.GetAsync(address.Example());
            var page = await answer.Content.ReadAsStringAsync();
            foreach (var form in PostForms().Matches(page).Select(form => form.Value))
            {
                forms++;
                if (!form.Contains("__RequestVerificationToken", StringComparison.Ordinal))
                {
                    bare.Add($"{address}: {form[..Math.Min(form.Length, 120)]}");
                }
            }
        }

        Assert.True(forms > 3, "The pages of the staff have forms.");
        Assert.Empty(bare);
    }

    private async Task<Visitor> EnterAsync()
    {
        var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("forged", [.. PortalRoles.All]);
        return visitor;
    }

    private IEnumerable<MatrixAddress> Addresses() =>
        MatrixAddress
            .Of(portal.Portal.Services.GetRequiredService<EndpointDataSource>())
            .Where(address =>
                address.Route.StartsWith("/staff", StringComparison.Ordinal)
                || address.Route.StartsWith("/account", StringComparison.Ordinal)
            );

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PostForms();
}
