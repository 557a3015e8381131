using System.Security.Claims;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Importing;
using HunanJiangxi.Domain.Proposals;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Import;
using HunanJiangxi.Web.Loading;
using HunanJiangxi.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace HunanJiangxi.Web.Staff.Uploads;

/// <summary>What an uploaded file came to, and how many of its proposals wait for a person now.</summary>
public sealed record UploadedDocument(StoredDocument Stored, int Waiting);

/// <summary>
/// Files from a browser through the importer into the store, by the rules of the <c>import</c> verb: a document is stored
/// whole or not at all, and the same bytes are one document. Each call asks anew whether the person may, and works on a
/// context of its own.
/// </summary>
public sealed class UploadDesk(
    IDbContextFactory<PortalDb> databases,
    IAuthorizationService authorization,
    DocumentImporter importer,
    TimeProvider time
)
{
    private const int LongestName = 200;

    /// <summary>Bytes that one file may have.</summary>
    public int LargestFile => importer.Limits.LargestFile;

    /// <param name="user">Who uploads.</param>
    /// <param name="fileName">As the browser names it; folders in it and control characters are left out.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="told">Is told after each piece how many bytes have come.</param>
    /// <param name="cancellation">Gives up before anything is stored.</param>
    /// <exception cref="RuleViolationException"><c>upload.denied</c>: the role does not allow it.</exception>
    /// <exception cref="UnreadableDocumentException">The file is no document that can be read.</exception>
    public async Task<UploadedDocument> StoreAsync(
        ClaimsPrincipal user,
        string fileName,
        Stream content,
        Action<long>? told,
        CancellationToken cancellation
    )
    {
        // a stored document and its source page are public
        if (!(await authorization.AuthorizeAsync(user, PortalPolicies.Decide)).Succeeded)
        {
            throw new RuleViolationException("upload.denied", "The role does not allow uploads.");
        }

        var bytes = await DocumentFiles.UpToAsync(content, importer.Limits, cancellation, told);
        // reading keeps a processor busy for a while; the circuit goes on meanwhile
        var read = await Task.Run(() => importer.Read(bytes, NameOf(fileName)), cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var stored = await new DocumentStore(db, time).StoreAsync(
            [DocumentIntake.Incoming(read)],
            PortalClaims.Actor(user),
            cancellation
        );
        var waiting = await db.Proposals.CountAsync(
            one => one.DocumentId == stored[0].DocumentId && one.Status == ProposalStatus.Waiting,
            cancellation
        );
        return new UploadedDocument(stored[0], waiting);
    }

    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(static letter => !char.IsControl(letter))).Trim();
        return name.Length switch
        {
            0 => "upload",
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }
}
