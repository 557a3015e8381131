using System.Globalization;

namespace HunanJiangxi.Web.Staff.Attachments;

/// <summary>Where files of drafts are sent to and read, relative to the portal's base.</summary>
public static class AttachmentAddresses
{
    public const string OfDraft = "/staff/register/drafts/{id:int}/attachments";
    public const string Upload = OfDraft + "/uploads/{file:guid}";
    public const string File = OfDraft + "/{file:guid}";

    public static string For(int draft) =>
        string.Create(CultureInfo.InvariantCulture, $"staff/register/drafts/{draft}/attachments");

    public static string Of(int draft, Guid file) => $"{For(draft)}/{file}";
}
