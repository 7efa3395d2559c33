using Marketplace.Api.Publishing.Links;
using Marketplace.Api.Publishing.Sources;

namespace Marketplace.Api.Publishing;

/// <summary>Registers what reads vendors' pages and files; beside it stands <c>AddPublishing</c> of the catalog.</summary>
internal static class PublishingWorkSetup
{
    public static IServiceCollection AddPublishingWork(this IServiceCollection services) => services
        .AddSingleton<FetchFile>().AddSingleton<SourceClaims>().AddHostedService<SourceWorker>()
        .AddSingleton<TryLink>().AddHostedService<LinkWorker>();
}
