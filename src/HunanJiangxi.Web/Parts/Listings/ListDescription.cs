using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>Marks the addresses of lists, with the query words of one list alone.</summary>
internal sealed record ListWords(IReadOnlyList<string> Own);

/// <summary>Writes the query words of lists into the API's description.</summary>
internal static class ListDescription
{
    private static readonly (string Word, string Says)[] s_words =
    [
        ("county", "Slug of a county; may repeat."),
        ("field", "Slug of a field of cooperation, with all below it; may repeat."),
        ("programme", "Slug of a programme."),
        ("kind", "Kind of the record, in kebab case."),
        ("status", "Status of the record, in kebab case."),
        ("from", "Start of the period: 2024-06-07, 2024-06, 2024-Q2, 2024-H1 or 2024."),
        ("to", "End of the period, as from."),
        ("as-of", "The state of this date: values as of it or before, events as they stood then."),
        ("q", "Words to look for, at most 100 characters."),
        ("sort", "The order; a leading hyphen turns it round."),
        ("limit", "Rows of a page, 1 to 500; 50 where not given."),
        ("after", "Key of the page, from the previous page's next."),
    ];

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = address => address.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddOperationTransformer(AddWordsAsync);
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info.Title = "湘赣边区域合作示范区数据接口 · Hunan–Jiangxi border cooperation zone";
                document.Info.Version = "1";
                document.Info.Description =
                    "What the public pages show, for programs. Dates are as exact as their source has them, values carry "
                    + "their word of caution, and every fact its evidence. Errors are problem details (RFC 9457).";
                return Task.CompletedTask;
            }
        );
    }

    private static Task AddWordsAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        var area = context.Description.RelativePath?.Split('/').ElementAtOrDefault(2);
        var isOne = context.Description.ParameterDescriptions.Any(one => one.Name == "slug");
        operation.Summary = isOne ? $"One of the {area}, with all that hangs on it" : $"A page of the {area}";
        operation.Responses ??= [];
        operation.Responses["304"] = new OpenApiResponse { Description = "What the ETag names still stands." };
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ListWords>().FirstOrDefault() is { } list)
        {
            operation.Parameters ??= [];
            var own = list.Own.Select(word => (word, $"Slug of one {word}."));
            foreach (var (word, says) in s_words.Concat(own))
            {
                var type = word == "limit" ? JsonSchemaType.Integer : JsonSchemaType.String;
                operation.Parameters.Add(
                    new OpenApiParameter
                    {
                        Name = word,
                        In = ParameterLocation.Query,
                        Description = says,
                        Schema = new OpenApiSchema { Type = type },
                    }
                );
            }
        }

        return Task.CompletedTask;
    }
}
