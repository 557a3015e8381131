using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Attachments;
using HunanJiangxi.Web.Tests.Account;

namespace HunanJiangxi.Web.Tests.Attachments;

/// <summary>A signed-in person's program that sends files, as the page's script does.</summary>
internal sealed partial class Sender : IDisposable
{
    private readonly Visitor _visitor;
    private readonly HttpClient _client;

    private Sender(Visitor visitor, HttpClient client) => (_visitor, _client) = (visitor, client);

    public string Token { get; set; } = "";

    /// <summary>Comes in as somebody of an office, with a token of a staff page.</summary>
    public static async Task<Sender> EnterAsync(PortalHost portal, string name, string office, params string[] roles)
    {
        var visitor = new Visitor(portal);
        await visitor.OpenAccountOfAsync(office, name, roles);
        await visitor.EnterAsync(name);
        var page = await visitor.ReadAsync("/staff/register/drafts");
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = visitor.Cookies };
        var client = new HttpClient(handler) { BaseAddress = portal.Address, Timeout = TimeSpan.FromMinutes(3) };
        return new Sender(visitor, client) { Token = FormToken().Match(page).Groups[1].Value };
    }

    public Task<HttpResponseMessage> AnnounceAsync(int draft, string name, long length, long modified = 1) =>
        SendAsync(
            HttpMethod.Post,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/{AttachmentAddresses.For(draft)}?name={Uri.EscapeDataString(name)}&length={length}&modified={modified}"
            )
        );

    public Task<HttpResponseMessage> PutAsync(int draft, Guid file, long offset, HttpContent content) =>
        SendAsync(
            HttpMethod.Put,
            string.Create(CultureInfo.InvariantCulture, $"{Upload(draft, file)}?offset={offset}"),
            content
        );

    public async Task<UploadAnswer> StandAsync(int draft, Guid file)
    {
        using var answer = await GetAsync(Upload(draft, file));
        return await ReadAsync<UploadAnswer>(answer);
    }

    /// <summary>Announces and sends a whole file at once.</summary>
    public async Task<UploadAnswer> TakenAsync(int draft, string name, byte[] content)
    {
        using var announced = await AnnounceAsync(draft, name, content.Length);
        var begun = await ReadAsync<UploadAnswer>(announced);
        using var body = new ByteArrayContent(content);
        using var sent = await PutAsync(draft, begun.Id, 0, body);
        return await ReadAsync<UploadAnswer>(sent);
    }

    /// <summary>Why the file is not taken, at the first request that says so.</summary>
    public async Task<(HttpStatusCode Status, UploadRefusal Refusal)> RefusedAsync(
        int draft,
        string name,
        byte[] content
    )
    {
        using var announced = await AnnounceAsync(draft, name, content.Length);
        if (!announced.IsSuccessStatusCode)
        {
            return (announced.StatusCode, await ReadAsync<UploadRefusal>(announced));
        }

        var begun = await ReadAsync<UploadAnswer>(announced);
        using var body = new ByteArrayContent(content);
        using var sent = await PutAsync(draft, begun.Id, 0, body);
        Assert.False(sent.IsSuccessStatusCode, $"{name} was taken");
        return (sent.StatusCode, await ReadAsync<UploadRefusal>(sent));
    }

    public Task<HttpResponseMessage> GetAsync(string path, RangeHeaderValue? range = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Range = range;
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public string Cookies(Uri address) => _visitor.Cookies.GetCookieHeader(address);

    public static string Upload(int draft, Guid file) => $"/{AttachmentAddresses.For(draft)}/uploads/{file}";

    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(
            answer.Content.Headers.ContentType?.MediaType == "application/json",
            $"{answer.StatusCode}: {text}"
        );
        return JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
    }

    public void Dispose()
    {
        _client.Dispose();
        _visitor.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("RequestVerificationToken", Token);
        return _client.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex FormToken();
}
