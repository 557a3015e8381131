using System.Net;
using System.Text.RegularExpressions;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Account;

/// <summary>What administrators do with accounts, over HTTP, and what the audit trail has of it.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class AccountDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Chosen = "eleven quiet lanterns uphill";

    [Fact]
    public async Task An_account_is_opened_without_a_password_and_its_person_chooses_one()
    {
        using var administrator = await AdministratorAsync();
        var link = await OpenAsync(administrator, "opened");
        using var person = new Visitor(portal.Portal);
        using var early = await person.SignInAsync("opened", "");
        using var common = await ChooseAsync(person, link, "password2026!");
        Assert.Contains("太容易被猜到", await common.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var chosen = await ChooseAsync(person, link, Chosen);
        using var signedIn = await person.SignInAsync("opened", Chosen);
        using var used = await person.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, used.StatusCode);
        Assert.Equal(["Opened", "PasswordChosen"], await ChangesAsync("opened"));
    }

    [Fact]
    public async Task A_page_goes_on_after_the_account_that_the_one_before_ended_with()
    {
        using var administrator = await AdministratorAsync();
        await OpenAsync(administrator, "paged-one");
        await OpenAsync(administrator, "paged-two");
        await using var db = portal.Database();
        var reader = new AccountsReader(db);

        var all = (await reader.ListAsync("paged", isActive: null, after: null, default)).Items;
        var rest = (await reader.ListAsync("paged", isActive: null, after: "paged-one", default)).Items;

        Assert.Equal(["paged-one", "paged-two"], all.Select(row => row.UserName));
        Assert.Equal(["paged-two"], rest.Select(row => row.UserName));
    }

    [Fact]
    public async Task A_new_link_closes_the_old_password_and_signs_out()
    {
        using var administrator = await AdministratorAsync();
        using var person = new Visitor(portal.Portal);
        await person.EnterAsync("forgetful", PortalRoles.Official);
        using var issued = await administrator.SubmitAsync(await PageOfAsync("forgetful"), ("_handler", "link"));

        Assert.Contains("/account/choose?token=", await issued.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person));
        using var old = await person.SignInAsync("forgetful");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
    }

    [Fact]
    public async Task New_roles_and_offices_count_at_once_and_stand_in_the_trail()
    {
        using var administrator = await AdministratorAsync();
        using var person = new Visitor(portal.Portal);
        await person.EnterAsync("promoted", PortalRoles.Official);
        var office = (await OfficeAsync("shangli")).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var saved = await administrator.SubmitAsync(
            await PageOfAsync("promoted"),
            ("_handler", "permit"),
            ("Form.Office", office),
            ("Form.Roles", PortalRoles.LiaisonOfficer),
            ("Form.Roles", PortalRoles.Publisher)
        );

        Assert.Contains("单位与角色已保存", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person));
        await using var db = portal.Database();
        var id = (await db.Users.SingleAsync(user => user.UserName == "promoted")).Id;
        var entry = await db.AuditEntries.SingleAsync(known => known.Record == "Account" && known.Key == id);
        Assert.Equal("administrator", entry.Actor);
        Assert.Contains("liuyang", entry.Before!, StringComparison.Ordinal);
        Assert.Contains("shangli", entry.After!, StringComparison.Ordinal);
        Assert.Contains("publisher", entry.After!, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", entry.Hash!);
    }

    [Fact]
    public async Task An_account_is_closed_opened_again_and_erased_but_its_acts_stay()
    {
        using var administrator = await AdministratorAsync();
        using var person = new Visitor(portal.Portal);
        await person.EnterAsync("leaver", PortalRoles.Official);
        var page = await PageOfAsync("leaver");
        (await administrator.SubmitAsync(page, ("_handler", "deactivate"))).Dispose();
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person));
        (await administrator.SubmitAsync(page, ("_handler", "reactivate"))).Dispose();
        using (var again = await person.SignInAsync("leaver"))
        {
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        }

        (await administrator.SubmitAsync(page, ("_handler", "deactivate"))).Dispose();
        using var unsure = await administrator.SubmitAsync(page, ("_handler", "erase"), ("Form.Confirmation", "?"));
        Assert.Contains("未清除", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var erased = await administrator.SubmitAsync(
            page,
            ("_handler", "erase"),
            ("Form.Confirmation", "leaver")
        );
        Assert.Contains("个人数据已清除", await erased.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await using var db = portal.Database();
        var id = page[(page.LastIndexOf('/') + 1)..];
        var account = await db.Users.SingleAsync(user => user.Id == id);
        Assert.Equal(("", null, null), (account.DisplayName, account.Email, account.PasswordHash));
        Assert.Equal($"erased-{id}", account.UserName);
        Assert.False(await db.UserRoles.AnyAsync(link => link.UserId == id));
        Assert.False(await db.SignInSessions.AnyAsync(session => session.UserId == id));
        var entries = await db.AuditEntries.Where(entry => entry.Key == id).ToListAsync();
        Assert.Equal(4, entries.Count);
        Assert.DoesNotContain(
            entries,
            entry => (entry.Before + entry.After).Contains("leaver", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Nobody_closes_the_own_account_or_gives_up_the_own_administration()
    {
        using var administrator = await AdministratorAsync();
        var page = await PageOfAsync("administrator");
        using var closed = await administrator.SubmitAsync(page, ("_handler", "deactivate"));
        using var demoted = await administrator.SubmitAsync(
            page,
            ("_handler", "permit"),
            ("Form.Office", (await OfficeAsync("liuyang")).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Form.Roles", PortalRoles.Official)
        );

        Assert.Contains("不能停用自己的账号", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("不能停用自己的账号", await demoted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(administrator));
    }

    [Fact]
    public async Task A_person_gets_the_own_data_and_no_secret_is_in_it()
    {
        using var person = new Visitor(portal.Portal);
        await person.EnterAsync("curious", PortalRoles.Official);
        var data = await person.ReadAsync("/account/data.json");

        Assert.Contains("\"userName\": \"curious\"", data, StringComparison.Ordinal);
        Assert.Contains("\"hasPassword\": true", data, StringComparison.Ordinal);
        await using var db = portal.Database();
        var account = await db.Users.SingleAsync(user => user.UserName == "curious");
        Assert.DoesNotContain(account.PasswordHash!, data, StringComparison.Ordinal);
        Assert.DoesNotContain(account.SecurityStamp!, data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_by_part_of_a_name_and_asks_little()
    {
        using var administrator = await AdministratorAsync();
        await administrator.OpenAccountAsync("needle.in.hay", PortalRoles.Official);
        await administrator.ReadAsync("/staff/accounts?q=needle");
        portal.Portal.Queries.Reset();
        var page = await administrator.ReadAsync("/staff/accounts?q=needle");

        Assert.Contains("needle.in.hay", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">administrator</a>", page, StringComparison.Ordinal);
        Assert.True(portal.Portal.Queries.Commands.Count <= 4, string.Join("\n--\n", portal.Portal.Queries.Commands));
    }

    [Fact]
    public async Task A_page_for_everybody_does_not_ask_who_comes()
    {
        using var person = new Visitor(portal.Portal);
        await person.EnterAsync("browsing", PortalRoles.Official);
        await person.ReadAsync("/zh/about");
        portal.Portal.Queries.Reset();
        await person.ReadAsync("/zh/about");

        Assert.DoesNotContain(
            portal.Portal.Queries.Commands,
            command => command.Contains("sign_in_sessions", StringComparison.Ordinal)
        );
    }

    private async Task<Visitor> AdministratorAsync()
    {
        var visitor = new Visitor(portal.Portal);
        await visitor.EnterAsync("administrator", PortalRoles.Administrator);
        return visitor;
    }

    private async Task<string> OpenAsync(Visitor administrator, string name)
    {
        var office = (await OfficeAsync("liuyang")).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var opened = await administrator.SubmitAsync(
            "/staff/accounts/new",
            ("_handler", "open"),
            ("Form.UserName", name),
            ("Form.DisplayName", "某人"),
            ("Form.Email", "someone@example.org"),
            ("Form.Office", office),
            ("Form.Roles", PortalRoles.LiaisonOfficer)
        );
        var page = await opened.Content.ReadAsStringAsync();
        var link = Link().Match(page);
        Assert.True(link.Success, page);
        return link.Value;
    }

    private static Task<HttpResponseMessage> ChooseAsync(Visitor person, string link, string password) =>
        person.SubmitAsync(link, ("Form.New", password), ("Form.Again", password));

    private async Task<string> PageOfAsync(string name)
    {
        await using var db = portal.Database();
        return $"/staff/accounts/{(await db.Users.SingleAsync(user => user.UserName == name)).Id}";
    }

    private async Task<int> OfficeAsync(string slug)
    {
        await using var db = portal.Database();
        return (await db.Organisations.SingleAsync(office => office.Slug == slug)).Id;
    }

    private async Task<List<string>> ChangesAsync(string name)
    {
        await using var db = portal.Database();
        var id = (await db.Users.SingleAsync(user => user.UserName == name)).Id;
        var after = await db
            .AuditEntries.Where(entry => entry.Key == id)
            .OrderBy(entry => entry.Id)
            .Select(entry => entry.After)
            .ToListAsync();
        return after.ConvertAll(text =>
            System.Text.Json.JsonDocument.Parse(text!).RootElement.GetProperty("Change").GetString()!
        );
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/account/sessions");
        return answer.StatusCode;
    }

    [GeneratedRegex("/account/choose[?]token=[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
