namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the audit trail.</summary>
public sealed class AuditTexts;
