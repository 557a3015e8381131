using HunanJiangxi.Data.Mistakes;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Domain.Values;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Public.Mistakes;

/// <summary>Anybody says what is wrong on a page; it lands on the review desk.</summary>
public sealed partial class ReportPage(MistakeDesk desk, NavigationManager navigation)
{
    private readonly List<string> _problems = [];

    [Parameter]
    public string Lang { get; set; } = "";

    [SupplyParameterFromQuery(Name = "about")]
    private string? About { get; set; }

    /// <summary>The number of the report that was just sent.</summary>
    [SupplyParameterFromQuery(Name = "sent")]
    private int? Sent { get; set; }

    [SupplyParameterFromForm]
    private ReportForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    // what is no page of this portal is not led to
    private string? AboutAddress => MistakeReport.IsPage(About) ? Http.Request.PathBase + About : null;

    // Null unless this form was posted.
    protected override void OnInitialized() => Form ??= new ReportForm();

    private bool Has(string rule) => _problems.Contains(rule);

    private async Task SendAsync()
    {
        if (!string.IsNullOrEmpty(Form.Homepage))
        {
            // a program is told the same as a person, and nothing is kept
            Thank(0);
            return;
        }

        try
        {
            var page = MistakeReport.IsPage(About) ? About! : $"/{Lang}";
            Thank(await desk.ReportAsync(page, Form.Message, Form.Contact, Http.RequestAborted));
        }
        catch (RuleViolationException broken)
        {
            _problems.Add(broken.Rule);
        }
    }

    /// <summary>By an address of its own, so that loading it again sends nothing again.</summary>
    private void Thank(int number) =>
        navigation.NavigateTo(
            Urls.Page(
                "about/report",
                ("about", AboutAddress is null ? null : About),
                ("sent", number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            )
        );

    private sealed class ReportForm
    {
        public string? Message { get; set; }

        public string? Contact { get; set; }

        public string? Homepage { get; set; }
    }
}
