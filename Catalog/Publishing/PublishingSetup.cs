using Catalog.Publishing.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Publishing;

/// <summary>Registers the judging of what vendors publish.</summary>
public static class PublishingSetup
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<CheckDescriptor>();
}
