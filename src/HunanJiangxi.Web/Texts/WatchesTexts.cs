namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of watched records.</summary>
public sealed class WatchesTexts;
