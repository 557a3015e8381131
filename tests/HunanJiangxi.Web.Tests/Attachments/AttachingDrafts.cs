using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Tests.Attachments;

/// <summary>Drafts with attachments, from the first word to the publication.</summary>
internal sealed class AttachingDrafts(PortalFixture portal)
{
    public static DraftPerson Officer { get; } = new("recorder", "liuyang", "430181");
    public static DraftPerson Publisher { get; } = new("decider", "hunan", "430000");

    public Task<int> BeginAsync() => WithAsync(desk => desk.BeginAsync(Officer, default));

    public async Task<string> PublishAsync(int draft, Guid file, string? zh, string? en)
    {
        await using var db = portal.Database();
        var attached = DraftAttachment.Of(await db.AttachedFiles.SingleAsync(one => one.Id == file));
        return await SubmitAndPublishAsync(
            await SeenAsync(draft),
            new DraftRecord
            {
                NameZh = $"两地附件协议{draft}",
                Kind = AgreementKind.Agreement,
                Status = AgreementStatus.Signed,
                Programme = "demonstration-zone",
                Parties = [new DraftParty("liuyang"), new DraftParty("shangli")],
                EntryZh = "浏阳市存档正本",
                Attachments = [attached with { TitleZh = zh, TitleEn = en }],
            }
        );
    }

    public async Task<string> SubmitAndPublishAsync(SeenDraft seen, DraftRecord record)
    {
        var saved = await WithAsync(desk => desk.SaveAsync(seen, record, Officer, default));
        await WithAsync(async desk =>
        {
            await desk.SubmitAsync(saved.Seen, Officer, default);
            return true;
        });
        var submitted = await SeenAsync(seen.Id);
        return await WithAsync(desk => desk.PublishAsync(submitted, Publisher, default));
    }

    public async Task<SeenDraft> SeenAsync(int id)
    {
        await using var db = portal.Database();
        return await db
            .AgreementDrafts.Where(draft => draft.Id == id)
            .Select(draft => new SeenDraft(draft.Id, EF.Property<uint>(draft, "Version"), draft.Working))
            .SingleAsync();
    }

    public async Task<T> WithAsync<T>(Func<DraftDesk, Task<T>> act)
    {
        await using var db = portal.Database();
        return await act(new DraftDesk(db, TimeProvider.System));
    }
}
