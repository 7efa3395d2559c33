using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Checks;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Exports;
using Marketplace.Api.Provisioning.Health;
using Marketplace.Api.Provisioning.Hosted;
using Marketplace.Api.Provisioning.Identity;
using Marketplace.Api.Provisioning.Secrets;
using Marketplace.Api.Provisioning.Steps;
using Marketplace.Api.Provisioning.Steps.Leaving;
using Marketplace.Api.Provisioning.Upkeep;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VendorKit;

namespace Marketplace.Api.Provisioning;

/// <summary>Registers what touches vendors' systems; beside it stands <c>AddProvisioning</c> of the catalog.</summary>
public static class ProvisioningWorkSetup
{
    public static IServiceCollection AddProvisioningWork(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.AddOptions<ProvisioningOptions>().BindConfiguration("Provisioning").ValidateOnStart();
        return services
            .AddSecrets()
            .AddSingleton<IValidateOptions<ProvisioningOptions>, ProvisioningOptionsCheck>()
            .AddSingleton<RegisterBroker>()
            .AddBrokers()
            .AddIdentity()
            .AddSteps()
            .AddChecks()
            .AddHostedBrokers()
            .AddSingleton<Claims>()
            .AddSingleton<TakeUp>()
            .AddSingleton<HoldClaim>()
            .AddSingleton<ClaimPulse>()
            .AddSingleton<SettleCleanup>()
            .AddHostedService<ProvisioningWorker>()
            .AddHostedService<CleanupWorker>()
            .AddHostedService<WatchWorker>()
            .AddUpkeep();
    }

    /// <summary>Lets a portal without the API take what is to be sealed; it opens nothing.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services) => services.AddSecrets()
        .AddSingleton<SealSecret>(provider => SecretPlaces.SealWith(provider.GetRequiredService<SecretBox>()));

    /// <summary>What seals and opens secrets; also for the verbs, which do no work of a server.</summary>
    internal static IServiceCollection AddSecrets(this IServiceCollection services)
    {
        services.AddOptions<SecretOptions>().BindConfiguration("Secrets").ValidateOnStart();
        return services.AddSingleton<IValidateOptions<SecretOptions>, SecretOptionsCheck>().AddSingleton<SecretBox>()
            .AddSingleton<OpenKept>(provider => SecretPlaces.OpenWith(provider.GetRequiredService<SecretBox>()));
    }

    private static IServiceCollection AddBrokers(this IServiceCollection services) => services
        .AddSingleton<BrokerAddress>()
        .AddSingleton<IBrokerDoor>(provider => provider.GetRequiredService<BrokerAddress>())
        .AddSingleton<GuardedConnect>()
        .AddSingleton<BrokerHttp>()
        .AddSingleton<OwnAddress>()
        .AddSingleton<BrokerBook>()
        .AddSingleton<BrokerGateBook>()
        .AddSingleton<TendGate>()
        .AddSingleton<TakeBeat>()
        .AddSingleton<EndGivenUp>()
        .AddSingleton<BrokerLine>()
        .AddSingleton<BrokerClient>()
        .AddSingleton<PlatformContext>();

    private static IServiceCollection AddIdentity(this IServiceCollection services) => services
        .AddSingleton<IdentityLine>()
        .AddSingleton<IssuerClient>()
        .AddSingleton<ScimClient>();

    private static IServiceCollection AddHostedBrokers(this IServiceCollection services)
    {
        services.AddOptions<BrokerOptions>().Configure<IOptions<ProvisioningOptions>>((broker, options) => broker.PollAfterSeconds = options.Value.HandPollSeconds);
        return services
            .AddSingleton<SealSecret>(provider => SecretPlaces.SealWith(provider.GetRequiredService<SecretBox>()))
            .AddSingleton<HostedDesks>()
            .AddSingleton<HostedGate>();
    }

    private static IServiceCollection AddChecks(this IServiceCollection services) => services
        .AddSingleton<ExamineBroker>()
        .AddSingleton<CheckClaims>()
        .AddSingleton<RunCheck>()
        .AddHostedService<CheckWorker>();

    private static IServiceCollection AddLeaving(this IServiceCollection services) => services
        .AddSingleton<TellContext>()
        .AddSingleton<PieceStore>()
        .AddSingleton<FetchRecords>()
        .AddSingleton<ReferenceImport>()
        .AddSingleton<ExportIntake>()
        .AddSingleton<TurnBack>()
        .AddSingleton<IStepWork, TellTerm>()
        .AddSingleton<IStepWork, AwaitLastDay>()
        .AddSingleton<IStepWork, TakeExport>()
        .AddSingleton<IStepWork, Reimport>()
        .AddSingleton<IStepWork, MakeReadOnly>()
        .AddSingleton<IStepWork, AwaitReceipt>()
        .AddSingleton<IStepWork, Unbind>()
        .AddSingleton<IStepWork, Deprovision>()
        .AddSingleton<IStepWork, CertifyErasure>()
        .AddHostedService<DiscardExports>();

    private static IServiceCollection AddSteps(this IServiceCollection services) => services
        .AddSingleton<Pace>()
        .AddSingleton<Troubles>()
        .AddSingleton<IStepWork, CreateTenant>()
        .AddSingleton<MakeBinding>()
        .AddSingleton<IStepWork, BindAccess>()
        .AddSingleton<IStepWork, WireLink>()
        .AddSingleton<IStepWork, Confirm>()
        .AddSingleton<IStepWork, Open>()
        .AddLeaving()
        .AddLifeSteps()
        .AddSignIn()
        .AddSingleton<RunOperation>();

    private static IServiceCollection AddLifeSteps(this IServiceCollection services) => services
        .AddSingleton<JoinLink>()
        .AddSingleton<AdoptUpdate>()
        .AddSingleton<IStepWork, UpdateTenant>()
        .AddSingleton<IStepWork, CloseTenant>()
        .AddSingleton<IStepWork, TellVendor>()
        .AddSingleton<IStepWork, Reopen>()
        .AddSingleton<IStepWork, RotateAccess>()
        .AddSingleton<IStepWork, RotateLink>();

    private static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddSingleton<KeptPlans>()
        .AddSingleton<OrderDueRotations>()
        .AddHostedService<UpkeepWorker>();
}
