using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Ladder;

/// <summary>Registers the ladder: its orders, its nights and its reading.</summary>
public static class LadderSetup
{
    public static IServiceCollection AddLadder(this IServiceCollection services) => services
        .AddSingleton<OrderLadderRun>()
        .AddSingleton<StopLadderRun>()
        .AddSingleton<PlanNight>()
        .AddSingleton<EndLadderRun>()
        .AddSingleton<LadderSheets>()
        .AddSingleton<LadderOverview>();
}
