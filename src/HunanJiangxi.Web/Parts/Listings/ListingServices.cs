using HunanJiangxi.Web.Parts;
using HunanJiangxi.Web.Public.Search.Memory;
using HunanJiangxi.Web.Public.Sources;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>What the lists need from the host.</summary>
public static class ListingServices
{
    public static IServiceCollection AddListings(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => PortalJson.Apply(json.SerializerOptions));
        services.AddExceptionHandler<MalformedQueryHandler>();
        services.AddScoped<RegisterChoices>();
        services.AddScoped<ChosenFilters>();
        services.AddScoped<CitationWords>();
        services.AddScoped<ProofReader>();
        services.AddSingleton<SearchMemory>();
        services.AddHostedService<SearchWarmth>();
        services.AddOpenApi(ListDescription.Describe);
        return services;
    }
}
