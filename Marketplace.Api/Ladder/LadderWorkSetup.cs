using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Ladder.Nights;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Ladder;

/// <summary>Registers what climbs; beside it stands <c>AddLadder</c> of the catalog. It uses the brokers of <c>AddProvisioningWork</c>.</summary>
public static class LadderWorkSetup
{
    public static IServiceCollection AddLadderWork(this IServiceCollection services)
    {
        services.AddOptions<LadderOptions>().BindConfiguration("Ladder").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<LadderOptions>, LadderOptionsCheck>()
            .AddSingleton<ListingBook>()
            .AddSingleton<ClimbLadder>()
            .AddSingleton<LadderClaims>()
            .AddSingleton<RunLadder>()
            .AddHostedService<NightWorker>()
            .AddHostedService<LadderWorker>();
    }
}
