namespace HunanJiangxi.Web.Hosting;

/// <summary>A route's language segment: <c>zh</c> or <c>en</c>, in small letters only, so that a page has one address.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public static bool IsLanguage(string? segment) => segment is "zh" or "en";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values.TryGetValue(routeKey, out var value) && IsLanguage(value as string);
}
