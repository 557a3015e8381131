using System.Net;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Account;

/// <summary>A person at a browser without script: keeps cookies, posts the forms that pages give.</summary>
internal sealed partial class Visitor : IDisposable
{
    public const string Password = "two rivers and one border";

    private readonly PortalHost _portal;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;

    public Visitor(PortalHost portal)
    {
        _portal = portal;
        _handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _client = new HttpClient(_handler) { BaseAddress = portal.Address };
    }

    public CookieContainer Cookies { get; } = new();

    public string UserAgent
    {
        set => _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", value);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"GET {path} answered {(int)answer.StatusCode}: {page}");
        return page;
    }

    /// <summary>Fills in the page's form, hidden fields kept.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] entries) =>
        SubmitToAsync(path, path, entries);

    private async Task<HttpResponseMessage> SubmitToAsync(
        string path,
        string action,
        params (string Name, string Value)[] entries
    )
    {
        using var asked = await GetAsync(path);
        var page = await asked.Content.ReadAsStringAsync();
        Assert.True(asked.IsSuccessStatusCode, $"GET {path} answered {(int)asked.StatusCode}: {page}");
        // the first form of the page, unless the handler names another
        var handler = entries.FirstOrDefault(entry => entry.Name == "_handler").Value;
        var fields = Hidden()
            .Matches(page)
            .Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
            .Where(field => handler is null || field.Key != "_handler")
            .DistinctBy(field => field.Key);
        return await PostAsync(
            action,
            [.. fields, .. entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value))]
        );
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params KeyValuePair<string, string>[] fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative));
        return await _client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password = Password, string query = "") =>
        SubmitAsync($"/account/login{query}", ("Form.UserName", name), ("Form.Password", password));

    /// <summary>Presses "sign out" on the desk.</summary>
    public Task<HttpResponseMessage> LeaveAsync() => SubmitToAsync("/staff/review", "/account/logout");

    /// <summary>Opens an account of Liuyang's office with the given roles.</summary>
    public Task OpenAccountAsync(string name, params string[] roles) => OpenAccountOfAsync("liuyang", name, roles);

    public async Task OpenAccountOfAsync(string officeSlug, string name, params string[] roles)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountBook>();
        await accounts.EnsureRolesAsync();
        var office = (await accounts.OfficesAsync(CancellationToken.None)).Single(office => office.Slug == officeSlug);
        var account = new NewAccount(name, name, office.Id, Password) { Roles = roles };
        var opened = await accounts.OpenAsync(account, CancellationToken.None);
        Assert.True(opened.Succeeded, string.Join(' ', opened.Errors.Select(error => error.Description)));
    }

    /// <summary>
    /// Comes in as somebody of Liuyang's office with the given roles, without the sign-in page: the account is opened
    /// where it is not known yet.
    /// </summary>
    public async Task EnterAsync(string name, params string[] roles)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var signIn = services.GetRequiredService<SignInManager<PortalUser>>();
        if (await signIn.UserManager.FindByNameAsync(name) is null)
        {
            await OpenAccountAsync(name, roles);
        }

        var user = await signIn.UserManager.FindByNameAsync(name);
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Host = new HostString(_portal.Address.Authority);
        http.Request.Scheme = _portal.Address.Scheme;
        signIn.Context = http;
        await signIn.SignInAsync(user!, isPersistent: false);
        foreach (var cookie in http.Response.Headers.SetCookie)
        {
            Cookies.SetCookies(_portal.Address, cookie!);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
