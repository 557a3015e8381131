namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the files of agreements: on their way, in drafts, on public pages.</summary>
public sealed class AttachmentsTexts;
