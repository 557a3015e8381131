using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Drafts;

/// <summary>What the people of an office do with drafts, without the pages.</summary>
public abstract class DraftWork(PortalFixture portal)
{
    protected static readonly DraftPerson s_officer = new("officer", "liuyang", "430181");
    protected static readonly DraftPerson s_colleague = new("colleague", "liuyang", "430181");
    protected static readonly DraftPerson s_publisher = new("publisher", "liuyang", "430181");

    protected PortalFixture Portal => portal;

    protected static DraftRecord Whole(string zh, string? en) =>
        new()
        {
            NameZh = zh,
            NameEn = en,
            Kind = AgreementKind.Agreement,
            Status = AgreementStatus.Signed,
            Programme = "demonstration-zone",
            Parties = [new DraftParty("liuyang") { Signed = "2024-05-08", PostZh = "市长" }, new DraftParty("shangli")],
            Signed = "2024-05",
            EntryZh = "浏阳市存档正本",
        };

    protected async Task<DraftQuote> QuoteAsync()
    {
        await using var db = Portal.Database();
        var proof = await db.Evidence.Include(one => one.Document).OrderBy(one => one.Id).FirstAsync();
        return new DraftQuote(proof.Document.Slug, proof.Start, proof.Quote);
    }

    protected async Task<SeenDraft> DraftAsync(DraftRecord record)
    {
        var id = await WithAsync(desk => desk.BeginAsync(s_officer, default));
        var seen = await SeenAsync(id);
        return (await WithAsync(desk => desk.SaveAsync(seen, record, s_officer, default))).Seen;
    }

    protected async Task<int> SubmittedAsync(DraftRecord record)
    {
        var seen = await DraftAsync(record);
        await WithAsync(desk => desk.SubmitAsync(seen, s_officer, default));
        return seen.Id;
    }

    protected async Task<string> PublishAsync(int id)
    {
        var seen = await SeenAsync(id);
        return await WithAsync(desk => desk.PublishAsync(seen, s_publisher, default));
    }

    protected async Task<SeenDraft> SeenAsync(int id)
    {
        await using var db = Portal.Database();
        return await db
            .AgreementDrafts.Where(draft => draft.Id == id)
            .Select(draft => new SeenDraft(draft.Id, EF.Property<uint>(draft, "Version"), draft.Working))
            .SingleAsync();
    }

    protected async Task<int> AgreementAsync(string slug)
    {
        await using var db = Portal.Database();
        return await db.Agreements.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync();
    }

    protected async Task<T> WithAsync<T>(Func<DraftDesk, Task<T>> act)
    {
        await using var db = Portal.Database();
        return await act(new DraftDesk(db, TimeProvider.System));
    }

    protected async Task WithAsync(Func<DraftDesk, Task> act)
    {
        await using var db = Portal.Database();
        await act(new DraftDesk(db, TimeProvider.System));
    }

    protected async Task RefusedAsync(string rule, Func<DraftDesk, Task> act) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolationException>(() => WithAsync(act))).Rule);
}
