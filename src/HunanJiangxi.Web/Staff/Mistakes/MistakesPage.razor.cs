using System.Globalization;
using HunanJiangxi.Domain.Mistakes;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Security;
using HunanJiangxi.Web.Staff.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Staff.Mistakes;

/// <summary>What visitors reported as wrong, and a person's decision on each.</summary>
public sealed partial class MistakesPage(MistakesReader reader, MistakeBook book, IAuthorizationService authorization)
{
    [SupplyParameterFromQuery(Name = "state")]
    private string? StateWord { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private int? After { get; set; }

    [SupplyParameterFromForm]
    private DecisionForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private MistakeState State => MistakeAddresses.StateOf(StateWord);

    private MistakeListing Listing { get; set; } = new([], new Dictionary<MistakeState, int>(), null);

    private bool MayDecide { get; set; }

    private string? Notice { get; set; }

    private string? Problem { get; set; }

    /// <summary>The report whose decision was refused: what was written there stays.</summary>
    private int? Wrong { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new DecisionForm();
        MayDecide = (await authorization.AuthorizeAsync(Http.User, PortalPolicies.Decide)).Succeeded;
        await LoadAsync();
    }

    private async Task LoadAsync() => Listing = await reader.ListAsync(State, After, Http.RequestAborted);

    private async Task DecideAsync(MistakeReport report)
    {
        try
        {
            await book.DecideAsync(Http.User, report.Id, Form.State, Form.Reason, Http.RequestAborted);
            Notice = Text["DecidedNow", report.Id, Text[$"State.{Form.State}"]];
            await LoadAsync();
        }
        catch (RuleViolationException broken)
        {
            Problem = Text[$"Rule.{broken.Rule}"];
            Wrong = report.Id;
            if (broken.Rule == "mistake.decided")
            {
                await LoadAsync();
            }
        }
    }

    private static string Moment(DateTimeOffset at) =>
        at.ToOffset(AuditQuery.ZoneTime).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed class DecisionForm
    {
        public MistakeState State { get; set; }

        public string? Reason { get; set; }
    }
}
