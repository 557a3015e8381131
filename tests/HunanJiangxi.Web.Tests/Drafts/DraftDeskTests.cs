using HunanJiangxi.Data;
using HunanJiangxi.Data.Checking;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HunanJiangxi.Web.Tests.Drafts;

public sealed class DraftDeskTests(PortalFixture portal) : DraftWork(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_published_draft_is_on_the_public_pages_at_once_with_all_that_it_says()
    {
        var quoted = await QuoteAsync();
        var record = Whole("两地河长联防新协议", "River chiefs act jointly") with
        {
            PlaceZh = "浏阳市",
            RenewalZh = "期满自动续期一年",
            PeriodStart = "2024-06",
            PeriodEnd = "2027-06",
            IndexNumber = "430181/2024-00123",
            IssuingBody = "浏阳市人民政府",
            WrittenOn = "2024-05-10",
            DocumentNumber = "浏政发〔2024〕5号",
            SubjectWords = "水利 河长制",
            TextZh = "第一条 两地共同巡河。",
            Status = AgreementStatus.InForce,
            StatusSince = "2024-06-01",
            Quotes = [quoted],
        };
        var slug = await PublishAsync(await SubmittedAsync(record));

        var page = await Portal.PageAsync($"/zh/agreements/{slug}");
        Assert.Contains("两地河长联防新协议", page, StringComparison.Ordinal);
        Assert.Contains(record.NameEn!, await Portal.PageAsync("/en/agreements?limit=500"), StringComparison.Ordinal);
        await using var db = Portal.Database();
        var agreement = await db
            .Agreements.Include(one => one.Steps)
            .Include(one => one.Source)
            .SingleAsync(one => one.Slug == slug);
        Assert.Equal("浏政发〔2024〕5号", agreement.Header!.DocumentNumber);
        Assert.Equal(AgreementStatus.InForce, agreement.Status);
        var step = Assert.Single(agreement.Steps);
        Assert.Equal(("publisher", "2024-06-01"), (step.By, step.Since!.ToString()));
        Assert.Equal("浏阳市", agreement.Source!.Office!.Zh);
        Assert.Empty(await new DataCheck(db).FaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_correction_changes_what_it_names_and_leaves_the_rest_and_is_audited()
    {
        var slug = await PublishAsync(await SubmittedAsync(Whole("两地气象联防协议", "Weather")));
        var id = await AgreementAsync(slug);
        var draft = await WithAsync(desk => desk.CorrectAsync(id, s_officer, default));
        Assert.Equal(draft, await WithAsync(desk => desk.CorrectAsync(id, s_colleague, default)));
        var seen = await SeenAsync(draft);
        var record = seen.Record with
        {
            NameEn = "Weather warnings",
            Status = AgreementStatus.Amended,
            Parties =
            [
                seen.Record.Parties[0] with
                {
                    PostZh = "副市长",
                    Signed = "2024-05-07",
                },
                seen.Record.Parties[1],
            ],
        };
        Assert.Equal(3, DraftDifference.Between(seen.Record, record).Count);
        var saved = await WithAsync(desk => desk.SaveAsync(seen, record, s_officer, default));
        await WithAsync(desk => desk.SubmitAsync(saved.Seen, s_officer, default));
        Assert.Equal(slug, await PublishAsync(draft));

        await using var db = Portal.Database();
        var agreement = await db.Agreements.Include(one => one.Parties).SingleAsync(one => one.Id == id);
        Assert.Equal(("两地气象联防协议", "Weather warnings"), (agreement.Name.Zh, agreement.Name.En));
        Assert.Equal(2, agreement.Parties.Count);
        Assert.Equal("副市长", agreement.Parties.OrderBy(party => party.Id).First().SignatoryPost!.Zh);
        var key = draft.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var trail = await db
            .AuditEntries.Where(entry => entry.Record == nameof(AgreementDraft) && entry.Key == key)
            .ToListAsync();
        Assert.Equal(3, trail.Count);
        Assert.Contains(
            await db.AuditEntries.Where(entry => entry.Key == slug).ToListAsync(),
            entry => entry.Actor == "publisher"
        );
    }

    [Fact]
    public async Task Pressed_five_times_at_once_it_is_published_once()
    {
        var seen = await SeenAsync(await SubmittedAsync(Whole("两地应急物资互助协议", "Emergency stores")));

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(_ =>
                    Task.Run(() =>
                        Record.ExceptionAsync(() => WithAsync(desk => desk.PublishAsync(seen, s_publisher, default)))
                    )
                )
        );

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), beaten => Assert.IsType<RuleViolationException>(beaten));
    }

    [Fact]
    public async Task Two_who_write_in_different_places_both_keep_their_words()
    {
        var seen = await DraftAsync(Whole("两地应急联动协议", null));
        var first = await WithAsync(desk =>
            desk.SaveAsync(seen, seen.Record with { PlaceZh = "上栗县" }, s_officer, default)
        );
        var second = await WithAsync(desk =>
            desk.SaveAsync(seen, seen.Record with { NameEn = "Emergencies" }, s_colleague, default)
        );

        Assert.Null(first.Joined);
        Assert.Equal("officer", second.Joined);
        Assert.Null(second.Copy);
        Assert.Equal(("上栗县", "Emergencies"), (second.Seen.Record.PlaceZh, second.Seen.Record.NameEn));
    }

    [Fact]
    public async Task The_second_of_two_in_one_place_loses_nothing_and_decides()
    {
        var seen = await DraftAsync(Whole("两地消防联动协议", null));
        await WithAsync(desk => desk.SaveAsync(seen, seen.Record with { PlaceZh = "甲" }, s_officer, default));
        var late = await WithAsync(desk =>
            desk.SaveAsync(seen, seen.Record with { PlaceZh = "乙", NameEn = "Fire" }, s_colleague, default)
        );

        Assert.NotNull(late.Copy);
        Assert.Equal("甲", late.Seen.Record.PlaceZh);
        await RefusedAsync("draft.copies", desk => desk.SubmitAsync(late.Seen, s_officer, default));
        await using (var db = Portal.Database())
        {
            Assert.Equal("乙", (await db.DraftCopies.SingleAsync(copy => copy.Id == late.Copy)).Working.PlaceZh);
        }

        var mine = new HashSet<string> { nameof(DraftRecord.PlaceZh) };
        var settled = await WithAsync(desk =>
            desk.SettleAsync(late.Copy!.Value, mine, late.Seen.Version, s_colleague, default)
        );
        Assert.Equal(("乙", "Fire"), (settled.Seen.Record.PlaceZh, settled.Seen.Record.NameEn));
        await WithAsync(desk => desk.SubmitAsync(settled.Seen, s_officer, default));
    }

    [Fact]
    public async Task Twenty_saves_at_once_lose_no_word()
    {
        var seen = await DraftAsync(Whole("两地警务联动协议", null));
        string[] parts = [.. DraftParts.Entries.Where(part => part is not ("Kind" or "Status" or "NameZh")).Take(20)];
        await Task.WhenAll(
            parts.Select(part =>
                Task.Run(async () =>
                {
                    var own = new Dictionary<string, object>(DraftParts.Of(seen.Record)) { [part] = "written " + part };
                    await WithAsync(desk => desk.SaveAsync(seen, DraftParts.Join(own), s_officer, default));
                })
            )
        );

        var stored = DraftParts.Of((await SeenAsync(seen.Id)).Record);
        Assert.All(parts, part => Assert.Equal("written " + part, stored[part]));
    }

    [Fact]
    public async Task What_the_writer_may_not_do_is_refused()
    {
        var id = await SubmittedAsync(Whole("两地市场监管协议", null));
        var seen = await SeenAsync(id);
        await RefusedAsync("draft.own", desk => desk.PublishAsync(seen, s_officer, default));
        await RefusedAsync(
            "draft.step",
            desk => desk.SaveAsync(seen, seen.Record with { NameEn = "x" }, s_officer, default)
        );
        await RefusedAsync("draft.moved", desk => desk.PublishAsync(seen with { Version = 1 }, s_publisher, default));
        await RefusedAsync("draft.office", desk => desk.BeginAsync(new DraftPerson("clerk", "xinhua", null), default));
        await RefusedAsync(
            "draft.office",
            desk => desk.WithdrawAsync(seen, new DraftPerson("other", "shangli", "360322"), default)
        );
    }

    [Fact]
    public async Task Nothing_of_a_draft_can_be_deleted_and_its_steps_never_change()
    {
        var id = await SubmittedAsync(Whole("两地林业联防协议", null));
        await using var db = Portal.Database();
        foreach (
            var sql in new[]
            {
                "DELETE FROM agreement_drafts WHERE id = {0}",
                "DELETE FROM draft_steps WHERE draft_id = {0}",
                "UPDATE draft_steps SET by = 'x' WHERE draft_id = {0}",
            }
        )
        {
            await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, id));
        }
    }
}
