using System.Diagnostics;
using System.Net;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Tests.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Roles;

/// <summary>Who gets in where: every address of the portal, by every role and by nobody, over HTTP.</summary>
[Collection(DeskCollection.Name)]
public sealed class RoleMatrixTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    // The framework's answer to a file that does not exist, mapped only where the portal runs from its sources.
    private const string MissingFile = "/{**path:file}";

    // It cannot be marked from outside, and answers only to addresses that the framework itself has encrypted.
    private const string FrameworkRedirect = "/_framework/opaque-redirect";

    [Fact]
    public void Every_address_has_an_expectation_and_every_expectation_an_address()
    {
        var routes = Listed().Select(address => address.Route).ToHashSet(StringComparer.Ordinal);
        var unforeseen = routes.Except(RoleExpectations.All.Keys, StringComparer.Ordinal);
        var gone = RoleExpectations.All.Keys.Except(routes, StringComparer.Ordinal);

        DemandNone(unforeseen.Select(route => $"no expectation: {route}"));
        DemandNone(gone.Select(route => $"no such address: {route}"));
    }

    [Fact]
    public void Every_address_says_itself_whom_it_answers()
    {
        var silent = Addresses()
            .Where(address =>
                address.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && address.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
            )
            .Where(address => address.Route is not (MissingFile or FrameworkRedirect))
            .Select(address => address.ToString());
        DemandNone(silent);
    }

    [Fact]
    public void Files_of_style_and_script_are_for_everybody()
    {
        var assets = Addresses().Where(address => address.IsStaticAsset).ToList();
        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.NotNull(asset.Endpoint.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Fact]
    public async Task Every_visitor_gets_in_where_expected_and_nowhere_else()
    {
        var reached = new ReachedEndpoints();
        using var watch = portal.Portal.Services.GetRequiredService<DiagnosticListener>().Subscribe(reached!);
        var wrong = new List<string>();
        foreach (var name in MatrixVisitors.All)
        {
            var visitor = await EnterAsync(name);
            foreach (var address in Listed())
            {
                using var answer = await visitor.SendAsync(address.Method, address.Example());
                if (!reached.Has(address.Route))
                {
                    wrong.Add($"{address}: the example {address.Example()} leads elsewhere");
                }

                var expected = RoleExpectations.All.TryGetValue(address.Route, out var whom) && whom.MaySee(name);
                if (expected == IsTurnedAway(answer, address))
                {
                    wrong.Add($"{name} {address}: {(expected ? "turned away" : "let in")} ({(int)answer.StatusCode})");
                }

                if (address.Method != "GET")
                {
                    // it may have ended the sign-in
                    visitor.Dispose();
                    visitor = await EnterAsync(name);
                }
            }

            visitor.Dispose();
        }

        DemandNone(wrong);
    }

    [Fact]
    public async Task An_address_without_a_policy_answers_nobody()
    {
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync("everything", [.. PortalRoles.All]);
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var user = await scope
            .ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.SignInManager<PortalUser>>()
            .CreateUserPrincipalAsync(portal.Database().Users.Single(known => known.UserName == "everything"));
        var policy = await scope
            .ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>()
            .GetFallbackPolicyAsync();
        var http = new DefaultHttpContext { User = user };
        http.SetEndpoint(new Endpoint(null, null, "forgotten"));
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();

        Assert.False((await authorization.AuthorizeAsync(user, http, policy!)).Succeeded);
        http.SetEndpoint(null);
        Assert.True((await authorization.AuthorizeAsync(user, http, policy!)).Succeeded);
    }

    [Theory]
    [InlineData("liuyang", true)]
    [InlineData("shangli", false)]
    [InlineData("changsha", false)]
    [InlineData("hunan", false)]
    public async Task A_liaison_officer_of_Liuyang_speaks_for_Liuyang_alone(string body, bool expected)
    {
        var name = $"speaker-{body}";
        using var visitor = new Visitor(portal.Portal);
        await visitor.OpenAccountAsync(name, PortalRoles.LiaisonOfficer);
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        await using var db = portal.Database();
        var user = await scope
            .ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.SignInManager<PortalUser>>()
            .CreateUserPrincipalAsync(db.Users.Single(known => known.UserName == name));
        var organisation = db.Organisations.Single(known => known.Slug == body);
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var spoken = await authorization.AuthorizeAsync(user, organisation, PortalPolicies.SpeakFor);

        Assert.Equal(expected, spoken.Succeeded);
    }

    private static void DemandNone(IEnumerable<string> faults)
    {
        var lines = string.Join(Environment.NewLine, faults.Order(StringComparer.Ordinal));
        Assert.True(lines.Length == 0, lines);
    }

    private async Task<Visitor> EnterAsync(string name)
    {
        var visitor = new Visitor(portal.Portal);
        if (name != MatrixVisitors.Nobody)
        {
            await visitor.EnterAsync(name, name == MatrixVisitors.WithoutRole ? [] : [name]);
        }

        return visitor;
    }

    private static bool IsTurnedAway(HttpResponseMessage answer, MatrixAddress address) =>
        answer.StatusCode is HttpStatusCode.Unauthorized
        || (answer.StatusCode is HttpStatusCode.Forbidden && address.Route != AccountAddresses.Denied)
        || answer.Headers.Location?.OriginalString is { } location
            && (
                location.Contains("/account/denied", StringComparison.Ordinal)
                || location.Contains("/account/login?", StringComparison.Ordinal)
            );

    private IEnumerable<MatrixAddress> Listed() =>
        Addresses().Where(address => !address.IsStaticAsset && address.Route != MissingFile);

    private IReadOnlyList<MatrixAddress> Addresses() =>
        MatrixAddress.Of(portal.Portal.Services.GetRequiredService<EndpointDataSource>());

    /// <summary>The routes that requests were led to, as routing itself tells.</summary>
    private sealed class ReachedEndpoints : IObserver<KeyValuePair<string, object?>>
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> _routes = new();

        public bool Has(string route) => _routes.ContainsKey(route);

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "Microsoft.AspNetCore.Routing.EndpointMatched", Value: HttpContext http })
            {
                var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
                _routes["/" + route] = true;
            }
        }
    }
}
