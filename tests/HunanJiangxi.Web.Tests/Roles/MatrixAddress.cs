using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace HunanJiangxi.Web.Tests.Roles;

/// <summary>One address of the portal: its route, a method, and an example that leads there.</summary>
internal sealed record MatrixAddress(RouteEndpoint Endpoint, string Method)
{
    private static readonly string[] s_any = ["GET", "POST"];

    public string Route => "/" + Endpoint.RoutePattern.RawText?.TrimStart('/');

    /// <summary>Files of the pages' style and script: the same for everybody, too many to list.</summary>
    public bool IsStaticAsset => Endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    public static IReadOnlyList<MatrixAddress> Of(EndpointDataSource source) =>
        [
            .. source
                .Endpoints.OfType<RouteEndpoint>()
                .SelectMany(endpoint => MethodsOf(endpoint).Select(method => new MatrixAddress(endpoint, method))),
        ];

    /// <summary>The route with its parameters filled in; what they name need not exist.</summary>
    public string Example()
    {
        var path = new StringBuilder();
        foreach (var segment in Endpoint.RoutePattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
            {
                path.Append(
                    part switch
                    {
                        RoutePatternLiteralPart literal => literal.Content,
                        RoutePatternSeparatorPart separator => separator.Content,
                        RoutePatternParameterPart parameter => ValueOf(parameter),
                        _ => throw new InvalidOperationException($"{Route} has an unknown part."),
                    }
                );
            }
        }

        return path.Length == 0 ? "/" : path.ToString();
    }

    public override string ToString() => $"{Method} {Route}";

    private static string ValueOf(RoutePatternParameterPart parameter)
    {
        var rules = parameter.ParameterPolicies.Select(policy => policy.Content ?? "").ToList();
        return parameter.Name.ToLowerInvariant() switch
        {
            "lang" or "language" => "en",
            "status" => "404",
            "documentname" => "v1",
            "path" => "example.txt",
            _ when rules.Any(rule => rule is "int" or "long") => 7.ToString(CultureInfo.InvariantCulture),
            _ when rules.Contains("guid", StringComparer.Ordinal) => Guid.Empty.ToString(),
            _ => "example",
        };
    }

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.Count == 0 ? s_any : methods.Where(method => method is not ("HEAD" or "OPTIONS"));
    }
}
