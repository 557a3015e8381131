namespace HunanJiangxi.Web.Tests.EveryPage;

/// <summary>The public pages below the language: each list, and for areas with details one that the register has.</summary>
internal static class PublicAddresses
{
    public static readonly string[] Languages = ["zh", "en"];

    public static readonly string[] Pages =
    [
        "",
        "/timeline",
        "/timeline?by=field",
        "/timeline?as-of=2016",
        "/embed/timeline",
        "/counties",
        "/matrix",
        "/matrix/liuyang/shangli",
        "/agreements",
        "/fields",
        "/indicators",
        "/meetings",
        "/programmes",
        "/sources",
        "/counties/compare",
        "/counties/compare?with=liuyang,shangli,jinggangshan",
        "/search",
        "/search?q=合作",
        "/data",
        "/about",
        "/about/accuracy",
        "/about/accessibility",
        "/about/how",
        "/about/progress",
        "/about/report",
        "/counties/liuyang",
        "/fields/tourism",
        "/indicators/member-counties",
        "/indicators/compare",
        "/indicators/compare?with=resident-population,county-area",
        "/meetings/border-exchange-1",
        "/programmes/demonstration-zone",
        "/sources/border-conference-2023-zh",
        "/agreements/{first}",
    ];

    /// <summary>The lists that also answer programs.</summary>
    public static readonly string[] Lists =
    [
        "counties",
        "agreements",
        "events",
        "indicators",
        "readings",
        "meetings",
        "programmes",
        "fields",
        "sources",
        "milestones",
    ];

    public static TheoryData<string> InBothLanguages =>
        [.. Languages.SelectMany(language => Pages.Select(page => $"/{language}{page}"))];
}
