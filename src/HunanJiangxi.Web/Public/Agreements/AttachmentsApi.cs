using HunanJiangxi.Data;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Public.Agreements;

/// <summary>The files of published agreements, and of these alone.</summary>
internal static class AttachmentsApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/attachments/{file:guid}", AnswerAsync).WithMetadata(ServedFile.Mark).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(Guid file, PortalDb db, CancellationToken cancellation)
    {
        var found = await db
            .AgreementAttachments.AsNoTracking()
            .Where(attachment => attachment.FileId == file)
            .Select(attachment => attachment.File)
            .FirstOrDefaultAsync(cancellation);
        return found is null ? Results.NotFound() : FileWords.Answer(db, found);
    }
}
