namespace HunanJiangxi.Domain.Attachments;

/// <summary>The kinds of file that are taken; what a file is, its content says.</summary>
public enum AttachedFileType
{
    Pdf = 1,
    Docx,
    Png,
    Jpeg,
    WebP,
    Gif,
    Tiff,
}
