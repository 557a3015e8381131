namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the administrators' pages about accounts.</summary>
public sealed class AccountsTexts;
