using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Data.Accounts;

/// <summary>A list of the staff pages as a person has filtered it, kept under a name of the person's own.</summary>
public sealed class SavedSearch
{
    public const int LongestName = 80;

    public const int LongestAddress = 600;

    /// <summary>So many one person keeps.</summary>
    public const int Most = 50;

    private SavedSearch() { }

    /// <param name="address">Relative to the portal's base, with the filter in its query.</param>
    /// <exception cref="RuleViolationException"><c>search.name</c>, <c>search.long</c>.</exception>
    public SavedSearch(string userId, string name, string address, DateTimeOffset savedAt)
    {
        (UserId, Address, SavedAt) = (userId, address, savedAt);
        Rename(name);
        if (address.Length > LongestAddress)
        {
            throw new RuleViolationException("search.long", $"An address has at most {LongestAddress} letters.");
        }
    }

    public int Id { get; private set; }

    public string UserId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    /// <exception cref="RuleViolationException"><c>search.name</c>: empty or too long.</exception>
    public void Rename(string name)
    {
        var clean = name.Trim();
        if (clean.Length is 0 or > LongestName)
        {
            throw new RuleViolationException("search.name", $"A name has 1 to {LongestName} letters.");
        }

        Name = clean;
    }
}
