namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the register: its lists, drafts and their publication.</summary>
public sealed class RegisterTexts;
