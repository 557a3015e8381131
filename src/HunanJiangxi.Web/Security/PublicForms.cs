namespace HunanJiangxi.Web.Security;

/// <summary>
/// The public pages that take a form. Unlike all others they carry an antiforgery token of the visitor's own, and are
/// therefore neither kept for others nor compressed.
/// </summary>
internal static class PublicForms
{
    public static bool Contain(PathString path) =>
        path.Value?.TrimEnd('/') is { Length: > 3 } address
        && address[3..].Equals("/about/report", StringComparison.OrdinalIgnoreCase);

    public static bool IsSent(HttpRequest request) => HttpMethods.IsPost(request.Method) && Contain(request.Path);
}
