using HunanJiangxi.Data.Accounts;

namespace HunanJiangxi.Web.Staff.Accounts;

/// <summary>What an administrator types of an account.</summary>
public sealed class AccountForm
{
    private const int LongestName = 120;
    private const int LongestAddress = 256;

    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public int? Office { get; set; }

    public List<string> Roles { get; set; } = [];

    /// <summary>The user name again, before something that cannot be undone.</summary>
    public string? Confirmation { get; set; }

    /// <summary>The keys of what is wrong with name and address.</summary>
    public IEnumerable<string> NameProblems()
    {
        if (string.IsNullOrWhiteSpace(DisplayName))
        {
            yield return "MissingDisplayName";
        }
        else if (DisplayName.Trim().Length > LongestName)
        {
            yield return "LongDisplayName";
        }

        if (!string.IsNullOrWhiteSpace(Email) && !IsAddress(Email.Trim()))
        {
            yield return "BadEmail";
        }
    }

    /// <summary>The keys of what is wrong with office and roles.</summary>
    public IEnumerable<string> PermissionProblems(IEnumerable<int> offices)
    {
        if (Office is not { } office || !offices.Contains(office))
        {
            yield return "MissingOffice";
        }

        if (Roles.Count == 0 || Roles.Except(PortalRoles.All, StringComparer.Ordinal).Any())
        {
            yield return "MissingRole";
        }
    }

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress
        && System.Net.Mail.MailAddress.TryCreate(text, out var read)
        && read.Address == text;
}
