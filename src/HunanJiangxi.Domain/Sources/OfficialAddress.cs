namespace HunanJiangxi.Domain.Sources;

/// <summary>Addresses of Chinese government sites: the registry gives <c>.gov.cn</c> to nobody else.</summary>
public static class OfficialAddress
{
    private const string Ending = ".gov.cn";

    public static bool Is(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
        && address.UserInfo.Length == 0
        && address.Host.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);
}
