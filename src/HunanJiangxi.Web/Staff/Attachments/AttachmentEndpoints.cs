using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Attachments;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Staff.Attachments;

/// <summary>How far a file has come.</summary>
public sealed record UploadAnswer(Guid Id, long Received, long Length, bool Done);

/// <summary>Why it is not taken, for the program and for the person.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Message">In the person's language.</param>
/// <param name="Received">How much has come, where the sender is to go on from there.</param>
public sealed record UploadRefusal(string Rule, string Message, long? Received = null);

/// <summary>
/// Files on their way to a draft. A sender announces the file, sends its bytes in one or many pieces, each with the place
/// where it begins, and asks how far the portal has come when the line was lost.
/// </summary>
internal static class AttachmentEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var sending = endpoints.MapGroup("").RequireAuthorization(PortalPolicies.Record).ExcludeFromDescription();
        sending.MapPost(AttachmentAddresses.OfDraft, BeginAsync);
        sending.MapGet(AttachmentAddresses.Upload, StandAsync);
        sending
            .MapPut(AttachmentAddresses.Upload, AppendAsync)
            .WithMetadata(new RequestSizeLimitAttribute(AttachedFile.MostBytes));
        endpoints
            .MapGet(AttachmentAddresses.File, DownloadAsync)
            .RequireAuthorization(PortalPolicies.Staff)
            .WithMetadata(ServedFile.Mark)
            .ExcludeFromDescription();
    }

    private static Task<IResult> BeginAsync(int id, [AsParameters] Sending sending) =>
        sending.RunAsync(
            async (desk, person) =>
            {
                var name = sending.Http.Request.Query["name"].ToString();
                return sending.Number("length") is { } length && sending.Number("modified") is { } modified
                    ? Answer(
                        await desk.BeginAsync(
                            id,
                            new FileClaim(name, length, modified),
                            person,
                            sending.Http.RequestAborted
                        )
                    )
                    : sending.Refuse("attachment.claim", StatusCodes.Status400BadRequest);
            }
        );

    private static async Task<IResult> StandAsync(int id, Guid file, [AsParameters] Sending sending) =>
        RegisterDesk.Person(sending.Http.User) is { } person
        && await sending.Desk.FindAsync(id, file, person, sending.Http.RequestAborted) is { } found
            ? Answer(found)
            : sending.Refuse("draft.reference", StatusCodes.Status404NotFound);

    private static Task<IResult> AppendAsync(int id, Guid file, [AsParameters] Sending sending) =>
        sending.RunAsync(
            async (desk, person) =>
            {
                var aborted = sending.Http.RequestAborted;
                if (await desk.FindAsync(id, file, person, aborted) is not { } found)
                {
                    return sending.Refuse("draft.reference", StatusCodes.Status404NotFound);
                }

                if (sending.Number("offset") is not { } offset)
                {
                    return sending.Refuse("attachment.claim", StatusCodes.Status400BadRequest);
                }

                await desk.AppendAsync(found, offset, sending.Http.Request.Body, person, aborted);
                return Answer((await sending.StandAsync(id, file, person))!);
            },
            person => sending.StandAsync(id, file, person)
        );

    private static async Task<IResult> DownloadAsync(int id, Guid file, HttpContext http, PortalDb db)
    {
        var isPublisher = RegisterDesk.MayPublish(http.User);
        return
            RegisterDesk.Person(http.User) is { } person
            && await AttachmentReader.FindAsync(db, (id, file), person, isPublisher, http.RequestAborted) is { } found
            ? FileWords.Answer(db, found)
            : Results.NotFound();
    }

    private static IResult Answer(AttachedFile file) =>
        Results.Json(new UploadAnswer(file.Id, file.Received, file.Length, file.CompletedAt is not null));

    /// <summary>What every address of a sender needs.</summary>
    internal sealed record Sending(
        HttpContext Http,
        AttachmentDesk Desk,
        PortalDb Db,
        IAntiforgery Forms,
        IStringLocalizer<AttachmentsTexts> Text
    )
    {
        public async Task<IResult> RunAsync(
            Func<AttachmentDesk, DraftPerson, Task<IResult>> act,
            Func<DraftPerson, Task<AttachedFile?>>? stand = null
        )
        {
            if (!await Forms.IsRequestValidAsync(Http) || RegisterDesk.Person(Http.User) is not { } person)
            {
                return Refuse("attachment.form", StatusCodes.Status400BadRequest);
            }

            try
            {
                return await act(Desk, person);
            }
            catch (RuleViolationException broken)
            {
                var received =
                    broken.Rule == "attachment.offset" && stand is not null ? (await stand(person))?.Received : null;
                return Refuse(broken.Rule, StatusOf(broken.Rule), received);
            }
            catch (BadHttpRequestException bad) when (!Http.RequestAborted.IsCancellationRequested)
            {
                var isLarge = bad.StatusCode == StatusCodes.Status413PayloadTooLarge;
                return Refuse(isLarge ? "attachment.large" : "attachment.claim", bad.StatusCode);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or BadHttpRequestException)
            {
                // the line was lost: what had come is kept, and nobody is there to be answered
                return Results.Empty;
            }
        }

        public long? Number(string word) =>
            long.TryParse(Http.Request.Query[word], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

        public async Task<AttachedFile?> StandAsync(int draft, Guid file, DraftPerson person)
        {
            Db.ChangeTracker.Clear();
            return await Desk.FindAsync(draft, file, person, Http.RequestAborted);
        }

        public IResult Refuse(string rule, int status, long? received = null)
        {
            var message = Text[$"Rule.{rule}"];
            return Results.Json(
                new UploadRefusal(rule, message.ResourceNotFound ? Text["RuleOther"] : message, received),
                statusCode: status
            );
        }

        private static int StatusOf(string rule) =>
            rule switch
            {
                "draft.reference" => StatusCodes.Status404NotFound,
                "draft.step" or "attachment.offset" or "attachment.state" => StatusCodes.Status409Conflict,
                "attachment.large" or "attachment.length" => StatusCodes.Status413PayloadTooLarge,
                "attachment.type" or "attachment.content" or "attachment.mismatch" =>
                    StatusCodes.Status415UnsupportedMediaType,
                _ => StatusCodes.Status422UnprocessableEntity,
            };
    }
}
