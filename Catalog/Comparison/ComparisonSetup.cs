using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Comparison;

/// <summary>Registers comparison.</summary>
public static class ComparisonSetup
{
    public static IServiceCollection AddComparison(this IServiceCollection services) => services
        .AddSingleton<CompareOfferings>()
        .AddSingleton<CompareRequirements>();
}
