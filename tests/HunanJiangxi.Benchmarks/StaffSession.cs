using System.Net;
using System.Text.RegularExpressions;

namespace HunanJiangxi.Benchmarks;

/// <summary>A person of the staff who has signed in with a password, as a browser without script does.</summary>
internal static partial class StaffSession
{
    public static async Task BeginAsync(HttpClient client, string name, string password)
    {
        var address = new Uri("/account/login", UriKind.Relative);
        var page = await client.GetStringAsync(address);
        // the first form is that of the password
        var fields = Hidden()
            .Matches(page)
            .DistinctBy(field => field.Groups[1].Value)
            .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        fields["Form.UserName"] = name;
        fields["Form.Password"] = password;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(address, form);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The addresses of that many drafts in writing of the person's office.</summary>
    public static async Task<IReadOnlyList<string>> DraftsAsync(HttpClient client, int count)
    {
        var drafts = new List<string>();
        var page = "/staff/register/drafts?state=Draft";
        while (drafts.Count < count)
        {
            var text = await client.GetStringAsync(new Uri(page, UriKind.Relative));
            drafts.AddRange(
                Draft().Matches(text).Select(draft => $"/staff/register/drafts/{draft.Groups[1].Value}").Distinct()
            );
            if (!Next().IsMatch(text))
            {
                break;
            }

            page = "/" + WebUtility.HtmlDecode(Next().Match(text).Groups[1].Value);
        }

        return [.. drafts.Distinct().Take(count)];
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();

    [GeneratedRegex("href=\"/?staff/register/drafts/([0-9]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Draft();

    [GeneratedRegex("href=\"[^\"]*/(staff/register/drafts\\?[^\"]*after=[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Next();
}
