using System.Security.Claims;
using HunanJiangxi.Data.Terms;
using HunanJiangxi.Domain.Terms;
using HunanJiangxi.Domain.Values;
using HunanJiangxi.Domain.Zone;
using HunanJiangxi.Web.Staff.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HunanJiangxi.Web.Staff.Terms;

/// <summary>Adds a field or a body, or names one anew.</summary>
public sealed partial class TermPage(TermsBook book, TermReader reader, NavigationManager navigation) : IDisposable
{
    private readonly Leaving _gone = new();

    [Parameter]
    public string? Slug { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = null!;

    private TermKind Kind { get; set; }

    private TermView? Term { get; set; }

    private TermContent Content { get; set; } = new();

    private IReadOnlyList<TermChoice> Choices { get; set; } = [];

    private DeskNotice? Notice { get; set; }

    private string? Added { get; set; }

    private bool IsMissing { get; set; }

    private bool IsAlive { get; set; }

    private string Title =>
        Term?.Content.Name.In(Urls.Language) ?? Text[Kind == TermKind.Field ? "AddField" : "AddBody"];

    private OrganisationKind? BodyKind
    {
        get => Content.BodyKind;
        set => Content = Content with { BodyKind = value };
    }

    private string? Choice
    {
        get => Kind == TermKind.Field ? Content.Above : Content.Unit;
        set => Content = Kind == TermKind.Field ? Content with { Above = value } : Content with { Unit = value };
    }

    private string? Source
    {
        get => Content.Source;
        set => Content = Content with { Source = value };
    }

    private IReadOnlyList<TermEntry> Entries =>
        [
            new("NameZh", "NameZh", "zh-Hans", true, Content.NameZh, text => Content = Content with { NameZh = text }),
            new("NameEn", "NameEn", "en", true, Content.NameEn, text => Content = Content with { NameEn = text }),
            new(
                "MoreZh",
                $"{Kind}Zh",
                "zh-Hans",
                false,
                Content.MoreZh,
                text => Content = Content with { MoreZh = text }
            ),
            new("MoreEn", $"{Kind}En", "en", false, Content.MoreEn, text => Content = Content with { MoreEn = text }),
        ];

    public void Dispose()
    {
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var here = navigation.ToBaseRelativePath(navigation.Uri);
        Kind = here.StartsWith(TermAddresses.New(TermKind.Field), StringComparison.Ordinal)
            ? TermKind.Field
            : TermKind.Body;
        Choices =
            Kind == TermKind.Body
                ? await reader.UnitsAsync(_gone.Token)
                : [.. (await reader.FieldsAsync(_gone.Token)).Select(row => new TermChoice(row.Slug, row.Name))];
        await LoadAsync((await SignIn).User);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsAlive = true;
            StateHasChanged();
        }
    }

    private async Task LoadAsync(ClaimsPrincipal user)
    {
        Term = Slug is null ? null : await book.FindAsync(user, Kind, Slug, _gone.Token);
        IsMissing = Slug is not null && Term is null;
        Content = Term?.Content ?? new TermContent();
    }

    private async Task SaveAsync()
    {
        var user = (await SignIn).User;
        Added = null;
        try
        {
            if (Term is { } term)
            {
                await book.RenameAsync(user, term, Content, _gone.Token);
            }
            else
            {
                Added = await book.AddAsync(user, Kind, Content, _gone.Token);
            }

            await LoadAsync(user);
            Notice = new DeskNotice(Text[Added is null ? "Saved" : "Added"], null, IsProblem: false);
        }
        catch (RuleViolationException broken)
        {
            // what was written stays where it is
            var said = Text[$"Rule.{broken.Rule}"];
            Notice = new DeskNotice(
                said.ResourceNotFound ? Text["RuleOther", broken.Rule] : said,
                null,
                IsProblem: true
            );
        }
    }
}

/// <summary>One entry of the form: its label, its language, what it holds and who takes what is written.</summary>
public sealed record TermEntry(
    string Name,
    string Label,
    string Lang,
    bool IsRequired,
    string? Value,
    Action<string?> Take
);
