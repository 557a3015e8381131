using HunanJiangxi.Domain.Values;
using HunanJiangxi.Web.Staff.Milestones;
using HunanJiangxi.Web.Staff.Readings;
using HunanJiangxi.Web.Staff.Register;
using Microsoft.AspNetCore.WebUtilities;

namespace HunanJiangxi.Web.Staff.Searches;

/// <summary>The addresses of saved searches, and which addresses can be saved.</summary>
public static class SearchAddresses
{
    public const string All = "staff/searches";

    /// <summary>The word of the query that holds what is to be saved.</summary>
    public const string KeepWord = "keep";

    // the lists that keep their filter in the address
    private static readonly string[] s_lists =
    [
        RegisterAddresses.Agreements,
        RegisterAddresses.Drafts,
        MilestoneAddresses.All,
        ReadingAddresses.Sheets,
        "staff/audit",
    ];

    /// <summary>Where the list that is looked at is given a name.</summary>
    public static string Keep(string relative) => QueryHelpers.AddQueryString(All, KeepWord, relative);

    /// <summary>The list with its filter, from its first page on.</summary>
    /// <exception cref="RuleViolationException"><c>search.address</c>: it is no list of the staff pages.</exception>
    public static string Checked(string? relative)
    {
        var (path, query) = relative?.Split('?', 2) switch
        {
            [var only] => (only, ""),
            [var before, var after] => (before, after),
            _ => ("", ""),
        };
        if (!s_lists.Contains(path, StringComparer.Ordinal))
        {
            throw new RuleViolationException("search.address", "Only lists of the staff pages are saved.");
        }

        var filters = QueryHelpers
            .ParseQuery(query.Split('#')[0])
            .Where(word => word.Key != "after" && word.Value.Any(value => !string.IsNullOrWhiteSpace(value)))
            .OrderBy(word => word.Key, StringComparer.Ordinal);
        return QueryHelpers.AddQueryString(path, filters);
    }
}
