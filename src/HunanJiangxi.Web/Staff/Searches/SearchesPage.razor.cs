using System.Security.Claims;
using HunanJiangxi.Domain.Values;
using Microsoft.AspNetCore.Components;

namespace HunanJiangxi.Web.Staff.Searches;

/// <summary>What a person writes to keep or rename a search.</summary>
public sealed class SearchForm
{
    public string? Name { get; set; }

    public string? Address { get; set; }
}

/// <summary>The lists that a person has kept, and the one that is about to be.</summary>
public sealed partial class SearchesPage(SearchBook book)
{
    [SupplyParameterFromQuery(Name = SearchAddresses.KeepWord)]
    private string? Asked { get; set; }

    [SupplyParameterFromForm]
    private SearchForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private List<SearchRow> Rows { get; set; } = [];

    /// <summary>What is to be kept, without what is no filter; null where nothing is.</summary>
    private string? Wanted { get; set; }

    private string? Notice { get; set; }

    private string? Problem { get; set; }

    private string UserId => Http.User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    protected override async Task OnInitializedAsync()
    {
        // Null unless a form was posted.
        Form ??= new SearchForm();
        Rows = await book.OfAsync(UserId, Http.RequestAborted);
        if (!string.IsNullOrEmpty(Asked))
        {
            await TryAsync(() =>
            {
                Wanted = SearchAddresses.Checked(Asked);
                return Task.FromResult<string?>(null);
            });
        }
    }

    private Task KeepAsync() =>
        TryAsync(async () =>
        {
            await book.SaveAsync(UserId, Form.Name ?? "", Form.Address, Http.RequestAborted);
            Wanted = null;
            return Text["Saved"];
        });

    private Task RenameAsync(int id) =>
        TryAsync(async () =>
        {
            await book.RenameAsync(UserId, id, Form.Name ?? "", Http.RequestAborted);
            return Text["Renamed"];
        });

    private Task RemoveAsync(int id) =>
        TryAsync(async () =>
        {
            await book.RemoveAsync(UserId, id, Http.RequestAborted);
            return Text["Removed"];
        });

    private async Task TryAsync(Func<Task<string?>> act)
    {
        try
        {
            Notice = await act();
            Rows = Notice is null ? Rows : await book.OfAsync(UserId, Http.RequestAborted);
        }
        catch (RuleViolationException broken)
        {
            var words = Text[$"Rule.{broken.Rule}"];
            Problem = words.ResourceNotFound ? Text["RuleOther", broken.Rule] : words;
        }
    }
}
