namespace HunanJiangxi.Web.Texts;

/// <summary>Texts of the reminders, their letters and calendars.</summary>
public sealed class RemindersTexts;
