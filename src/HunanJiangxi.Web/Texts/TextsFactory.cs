using Microsoft.Extensions.Localization;

namespace HunanJiangxi.Web.Texts;

/// <summary>
/// The portal's own texts come from its resources and from nowhere else; the staff components bring theirs with them.
/// </summary>
internal sealed class TextsFactory(IStringLocalizerFactory own, IStringLocalizerFactory components)
    : IStringLocalizerFactory
{
    /// <summary>Takes the place of the factory that the components have registered for everybody's texts.</summary>
    public static void PutBefore(IServiceCollection services)
    {
        var theirs = services.Last(service => service.ServiceType == typeof(IStringLocalizerFactory));
        services.AddSingleton<IStringLocalizerFactory>(provider => new TextsFactory(
            ActivatorUtilities.CreateInstance<ResourceManagerStringLocalizerFactory>(provider),
            (IStringLocalizerFactory)ActivatorUtilities.CreateInstance(provider, theirs.ImplementationType!)
        ));
    }

    public IStringLocalizer Create(Type resourceSource) =>
        resourceSource.Assembly == typeof(TextsFactory).Assembly
            ? own.Create(resourceSource)
            : components.Create(resourceSource);

    public IStringLocalizer Create(string baseName, string location) => components.Create(baseName, location);
}
