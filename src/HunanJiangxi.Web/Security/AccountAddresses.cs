namespace HunanJiangxi.Web.Security;

/// <summary>The addresses of accounts, and which addresses a sign-in may return to.</summary>
public static class AccountAddresses
{
    public const string Login = "/account/login";
    public const string Logout = "/account/logout";
    public const string Denied = "/account/denied";
    public const string Password = "/account/password";
    public const string Choose = "/account/choose";
    public const string Data = "/account/data";
    public const string DataFile = "/account/data.json";
    public const string Verify = "/account/verify";
    public const string SecondStep = "/account/second-step";
    public const string Sessions = "/account/sessions";
    public const string Setup = "/account/setup";
    public const string Language = "/account/language";
    public const string Staff = "/staff";
    public const string Desk = "/staff/review";

    /// <summary>The query word that carries where to go afterwards.</summary>
    public const string ReturnWord = "return";

    /// <summary>
    /// The address asked for when it lies in this portal, else the desk. A second slash or a backslash would leave
    /// the portal; control characters are dropped by browsers and would then do so too.
    /// </summary>
    public static string ReturnOrDesk(string? address, string pathBase = "")
    {
        if (
            string.IsNullOrEmpty(address)
            || address[0] != '/'
            || (address.Length > 1 && address[1] is '/' or '\\')
            || address.Any(char.IsControl)
        )
        {
            return pathBase + Desk;
        }

        return address;
    }
}
