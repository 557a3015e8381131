namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the upload of news.</summary>
public sealed class UploadTexts;
