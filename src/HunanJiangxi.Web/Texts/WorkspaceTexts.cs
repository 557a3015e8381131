namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the workspace.</summary>
public sealed class WorkspaceTexts;
