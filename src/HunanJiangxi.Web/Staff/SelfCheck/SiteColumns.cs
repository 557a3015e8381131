using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.CooperationFields;
using HunanJiangxi.Domain.Indicators;
using HunanJiangxi.Domain.Milestones;
using HunanJiangxi.Domain.Sources;
using HunanJiangxi.Domain.Timeline;
using HunanJiangxi.Domain.Zone;

namespace HunanJiangxi.Web.Staff.SelfCheck;

/// <summary>A column of the public site: its address, the table that fills it, the records whose change is an update.</summary>
internal sealed record SiteColumn(string Name, string Path, string Table, params string[] Records)
{
    /// <summary>The front page shows something of each.</summary>
    public const string Home = "home";

    public static IReadOnlyList<SiteColumn> All { get; } =
    [
        new("timeline", "timeline", "timeline_events", nameof(TimelineEvent)),
        new(
            "agreements",
            "agreements",
            "agreements",
            nameof(Agreement),
            nameof(AgreementParty),
            nameof(Milestone),
            nameof(MilestoneReport)
        ),
        new("indicators", "indicators", "readings", nameof(IndicatorDefinition), nameof(Reading), nameof(Target)),
        new("meetings", "meetings", "meetings", nameof(Meeting)),
        new("programmes", "programmes", "programmes", nameof(Programme), nameof(ProgrammeTask), nameof(Membership)),
        new("counties", "counties", "counties", nameof(County)),
        new("fields", "fields", "cooperation_fields", nameof(CooperationField)),
        new("sources", "sources", "source_documents", nameof(SourceDocument)),
    ];
}
