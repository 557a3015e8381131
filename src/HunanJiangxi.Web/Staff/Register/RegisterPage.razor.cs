using System.Globalization;
using HunanJiangxi.Data.Drafts;
using HunanJiangxi.Domain.Agreements;
using HunanJiangxi.Domain.Drafts;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Parts.Listings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Register;

/// <summary>The published agreements, from where new ones are recorded and these are corrected.</summary>
public sealed partial class RegisterPage(
    RegisterReader reader,
    RegisterDesk desk,
    DraftWords words,
    NavigationManager navigation
) : IDisposable
{
    private readonly Leaving _gone = new();

    [SupplyParameterFromQuery(Name = "q")]
    private string? Wanted { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? StatusWord { get; set; }

    [SupplyParameterFromQuery(Name = "county")]
    private string? CountyWord { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? AfterWord { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private RegisterQuery Query { get; set; } = new();

    private RegisterListing<RegisterRow> Listing { get; set; } = new([], null);

    private IReadOnlyList<CountyChoice> Counties { get; set; } = [];

    private DraftPerson? Person { get; set; }

    private bool CanRecord { get; set; }

    private string? Problem { get; set; }

    public void Dispose()
    {
        _gone.Dispose();
    }

    internal static T? Word<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    internal static int? Key(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        Person = RegisterDesk.Person(user);
        CanRecord = Person?.UnitCode is not null && RegisterDesk.MayRecord(user);
        Counties = await reader.CountiesAsync(_gone.Token);
    }

    protected override async Task OnParametersSetAsync()
    {
        Query = new RegisterQuery
        {
            Words = string.IsNullOrWhiteSpace(Wanted) ? null : Wanted.Trim(),
            Kind = Word<AgreementKind>(KindWord),
            Status = Word<AgreementStatus>(StatusWord),
            County = string.IsNullOrWhiteSpace(CountyWord) ? null : CountyWord,
            After = Key(AfterWord),
        };
        Listing = await reader.AgreementsAsync(Query, _gone.Token);
    }

    private Task BeginAsync() => OpenAsync((one, by) => one.BeginAsync(by, _gone.Token));

    private Task CorrectAsync(RegisterRow row) => OpenAsync((one, by) => one.CorrectAsync(row.Id, by, _gone.Token));

    private async Task OpenAsync(Func<DraftDesk, DraftPerson, Task<int>> open)
    {
        try
        {
            var id = await desk.RecordAsync((await SignIn).User, open);
            navigation.NavigateTo(RegisterAddresses.Draft(id), forceLoad: true);
        }
        catch (RuleViolationException broken)
        {
            Problem = words.Rule(broken.Rule);
        }
    }

    private string AddressAfter(int id) => navigation.GetUriWithQueryParameter("after", id);
}
