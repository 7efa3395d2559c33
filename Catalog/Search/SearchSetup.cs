using Catalog.Search.Saved;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Search;

/// <summary>Registers search.</summary>
public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services
        .AddSingleton<OfferingIndex>()
        .AddSingleton<OfferingSearch>()
        .AddSingleton<SaveSearch>()
        .AddSingleton<ForgetSearch>()
        .AddSingleton<SavedSearches>();
}
