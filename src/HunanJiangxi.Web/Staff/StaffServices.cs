using BootstrapBlazor.Components;
using HunanJiangxi.Data.Attachments;
using HunanJiangxi.Data.Mistakes;
using HunanJiangxi.Web.Staff.Audit;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Staff.Mistakes;
using HunanJiangxi.Web.Staff.Readings;
using HunanJiangxi.Web.Staff.Register;
using HunanJiangxi.Web.Staff.Reminders;
using HunanJiangxi.Web.Staff.Review;
using HunanJiangxi.Web.Staff.Revisions;
using HunanJiangxi.Web.Staff.Searches;
using HunanJiangxi.Web.Staff.SelfCheck;
using HunanJiangxi.Web.Staff.Terms;
using HunanJiangxi.Web.Staff.Translations;
using HunanJiangxi.Web.Staff.Uploads;
using HunanJiangxi.Web.Staff.Values;
using HunanJiangxi.Web.Staff.Watches;

namespace HunanJiangxi.Web.Staff;

/// <summary>What the staff pages need beside the framework.</summary>
public static class StaffServices
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services) =>
        services
            .AddScoped<ReviewDesk>()
            .AddScoped<SafeDesk>()
            .AddScoped<SplitBook>()
            .AddScoped<HistoryReader>()
            .AddSingleton<ReviewSeats>()
            .AddScoped<MistakeDesk>()
            .AddScoped<MistakeBook>()
            .AddScoped<UploadDesk>()
            .AddScoped<FactChoices>()
            .AddScoped<DeskWords>()
            .AddScoped<ReadRows>()
            .AddScoped<RegisterDesk>()
            .AddScoped<RegisterReader>()
            .AddScoped<DraftReader>()
            .AddScoped<DraftWords>()
            .AddScoped<AttachmentDesk>()
            .AddScoped<MilestoneDesk>()
            .AddScoped<SearchBook>()
            .AddScoped<WatchBook>()
            .AddScoped<FeedDesk>()
            .AddScoped<ReminderLetters>()
            .AddScoped<ReminderRound>()
            .AddScoped(at => new PostOffice(MailSettings.Of(at.GetRequiredService<IConfiguration>())))
            .AddHostedService<ReminderClock>()
            .AddScoped<ValuesDesk>()
            .AddScoped<ReadingDesk>()
            .AddScoped<SheetReader>()
            .AddScoped<SheetWording>()
            .AddScoped<ChangeDesk>()
            .AddScoped<RevisionReader>()
            .AddScoped<RevisionWords>()
            .AddScoped<TermReader>()
            .AddScoped<TermsBook>()
            .AddScoped<MissingReader>()
            .AddScoped<TranslationBook>()
            .AddScoped<AuditWords>()
            .AddScoped<TextInspection>();
}
