using System.Globalization;
using HunanJiangxi.Data;
using HunanJiangxi.Data.Attachments;
using HunanJiangxi.Domain.Attachments;
using HunanJiangxi.Domain.Values;
using Microsoft.Net.Http.Headers;

namespace HunanJiangxi.Web.Parts;

/// <summary>How a file is told of, and how it is handed out.</summary>
internal static class FileWords
{
    private const int Step = 1024;

    // the whole zone keeps one time
    private static readonly TimeSpan s_beijing = TimeSpan.FromHours(8);

    /// <summary>3 bytes, 12 KB, 4.2 MB: the units that file managers show, 1,024 to a step.</summary>
    public static string Size(long bytes) =>
        bytes < Step ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B")
        : bytes < Step * Step ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + Step - 1) / Step} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / (Step * Step):0.0} MB");

    public static PartialDate Day(DateTimeOffset at) =>
        PartialDate.Day(DateOnly.FromDateTime(at.ToOffset(s_beijing).DateTime));

    /// <summary>The file itself: to be saved under its own name, in parts where they are asked for.</summary>
    public static IResult Answer(PortalDb db, AttachedFile file) =>
        Results.Stream(
            AttachmentDesk.Open(db, file),
            FileNames.MediaType(file.Type),
            file.Name,
            file.CompletedAt,
            new EntityTagHeaderValue($"\"{file.Sha256}\""),
            enableRangeProcessing: true
        );
}
