using System.Security.Claims;
using HunanJiangxi.Data.Accounts;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Seeding;
using HunanJiangxi.Data.Terms;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Terms;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Tests.Shared;
using HunanJiangxi.Web.Staff.Terms;
using HunanJiangxi.Web.Tests.Account;
using HunanJiangxi.Web.Tests.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HunanJiangxi.Web.Tests.Staff.Terms;

/// <summary>Fields and bodies are named by administrators; the old name stays in the audit trail.</summary>
[Collection(DeskCollection.Name)]
public sealed class TermDeskTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Official = "https://www.hunan.gov.cn/hnszf/jg.html";
    private static readonly DraftPerson s_administrator = new("keeper", "hunan", "430000");

    private static readonly TermContent s_bureau = new()
    {
        NameZh = "浏阳市林业局",
        NameEn = "Liuyang Forestry Bureau",
        MoreZh = "浏阳林业局",
        MoreEn = " ",
        BodyKind = OrganisationKind.Department,
        Unit = "430181",
        Source = Official,
    };

    [Fact]
    public async Task A_renamed_field_is_public_at_once_outlives_the_seeds_and_leaves_its_old_name_in_the_trail()
    {
        var before = await FoundAsync(TermKind.Field, "tourism");
        var wanted = before.Content with { NameZh = "红色旅游和文化融合", Source = Official };
        await WithAsync(desk => desk.RenameAsync(before, wanted, s_administrator, default));
        Assert.Equal("term.moved", await RuleAsync(desk => desk.RenameAsync(before, wanted, s_administrator, default)));
        await using (var db = portal.Database())
        {
            await new ZoneSeeder(db).SeedAsync(Path.Combine(Seeds.Folder, "zone"), CancellationToken.None);
        }

        var after = await FoundAsync(TermKind.Field, "tourism");
        Assert.Equal((2, "红色旅游和文化融合"), (after.Version, after.Content.NameZh));
        Assert.Equal("term-tourism-2", after.Content.Source);
        Assert.Contains("红色旅游和文化融合", await portal.PageAsync("/zh/fields"), StringComparison.Ordinal);
        await using var read = portal.Database();
        var entry = await read.AuditEntries.OrderBy(one => one.Id).LastAsync(one => one.Actor == "keeper");
        Assert.Contains(before.Content.NameZh!, entry.Before!, StringComparison.Ordinal);
        Assert.Empty(await new DataCheck(read).FaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_new_body_has_an_address_from_its_English_name_and_is_known_only_once()
    {
        var slug = "";
        await WithAsync(async desk => slug = await desk.AddAsync(TermKind.Body, s_bureau, s_administrator, default));
        Assert.Equal("liuyang-forestry-bureau", slug);
        var body = await FoundAsync(TermKind.Body, slug);
        Assert.Equal((1, "430181", "浏阳林业局"), (body.Version, body.Content.Unit, body.Content.MoreZh));

        var twin = s_bureau with { NameEn = "Forestry Bureau of Liuyang" };
        Assert.Equal("term.known", await AddingAsync(TermKind.Body, twin));
        Assert.Equal("term.name", await AddingAsync(TermKind.Body, s_bureau with { NameEn = " " }));
        Assert.Equal("term.source", await AddingAsync(TermKind.Body, s_bureau with { Source = "https://example.com" }));
        Assert.Equal(
            "term.kind",
            await AddingAsync(TermKind.Body, s_bureau with { BodyKind = OrganisationKind.County })
        );
        Assert.Equal(
            "term.reference",
            await AddingAsync(
                TermKind.Body,
                new TermContent
                {
                    NameZh = "甲",
                    NameEn = "A",
                    BodyKind = OrganisationKind.Office,
                    Unit = "999999",
                    Source = Official,
                }
            )
        );
    }

    [Fact]
    public async Task A_new_field_lies_under_the_one_above_it()
    {
        var field = new TermContent
        {
            NameZh = "森林防火",
            NameEn = "Forest-fire prevention",
            Above = "tourism",
            Source = Official,
        };
        await WithAsync(desk => desk.AddAsync(TermKind.Field, field, s_administrator, default));
        var rows = await new TermReader(Databases()).FieldsAsync(CancellationToken.None);
        var at = rows.Select(row => row.Slug).ToList();
        Assert.Equal(at.IndexOf("tourism") + 1, at.IndexOf("forest-fire-prevention"));
    }

    [Fact]
    public async Task Administrative_units_keep_the_names_of_the_standard()
    {
        await using var db = portal.Database();
        Assert.Null(await new TermDesk(db).FindAsync(TermKind.Body, "liuyang", default));
        var forged = new TermView(TermKind.Body, "liuyang", s_bureau, 1);
        Assert.Equal(
            "term.reference",
            await RuleAsync(desk => desk.RenameAsync(forged, s_bureau, s_administrator, default))
        );
    }

    [Theory]
    [InlineData(PortalRoles.Publisher)]
    [InlineData(PortalRoles.LiaisonOfficer)]
    [InlineData(PortalRoles.Official)]
    public async Task A_forged_call_of_anybody_else_changes_nothing(string role)
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<TermsBook>();
        var user = SomebodyAs(role);
        var refused = new List<string>();
        foreach (
            var act in new Func<Task>[]
            {
                () => book.FindAsync(user, TermKind.Field, "industry", default),
                () => book.AddAsync(user, TermKind.Body, s_bureau with { NameEn = "Forged" }, default),
                () => book.RenameAsync(user, new TermView(TermKind.Field, "industry", s_bureau, 1), s_bureau, default),
            }
        )
        {
            refused.Add((await Assert.ThrowsAsync<RuleViolationException>(act)).Rule);
        }

        Assert.Equal(["term.denied", "term.denied", "term.denied"], refused);
        Assert.Equal(1, (await FoundAsync(TermKind.Field, "industry")).Version);
    }

    private static ClaimsPrincipal SomebodyAs(string role) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, "somebody"),
                    new Claim(ClaimTypes.Role, role),
                    new Claim("office", "hunan"),
                    new Claim("office-unit", "430000"),
                ],
                "test"
            )
        );

    private IDbContextFactory<Data.PortalDb> Databases() =>
        portal.Portal.Services.GetRequiredService<IDbContextFactory<Data.PortalDb>>();

    private async Task<TermView> FoundAsync(TermKind kind, string slug)
    {
        await using var db = portal.Database();
        return await new TermDesk(db).FindAsync(kind, slug, default)
            ?? throw new InvalidOperationException($"There is no {kind} {slug}.");
    }

    private Task<string> AddingAsync(TermKind kind, TermContent content) =>
        RuleAsync(desk => desk.AddAsync(kind, content, s_administrator, default));

    private async Task WithAsync(Func<TermDesk, Task> act)
    {
        await using var db = portal.Database();
        await act(new TermDesk(db));
    }

    private async Task<string> RuleAsync(Func<TermDesk, Task> act) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => WithAsync(act))).Rule;
}
