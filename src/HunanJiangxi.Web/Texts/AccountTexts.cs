namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of sign-in, set-up and passwords.</summary>
public sealed class AccountTexts;
