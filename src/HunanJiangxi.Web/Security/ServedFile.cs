namespace HunanJiangxi.Web.Security;

/// <summary>
/// Marks an address that hands out what somebody has uploaded. A browser saves it; whatever opens it nevertheless runs
/// nothing and sees nothing of the portal.
/// </summary>
internal sealed class ServedFile
{
    public const string Policy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static ServedFile Mark { get; } = new();

    public static bool Is(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ServedFile>() is not null;
}
