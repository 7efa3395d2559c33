using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Steps;
using Marketplace.Api.Provisioning.Steps.Identity;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Registers the wiring of sign-in; what calls issuers and vendors' lists of accounts stands beside it.</summary>
internal static class IdentitySetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSingleton<IIssuerDoor, IssuerDoor>()
        .AddSingleton<RegisterIdentityProvider>()
        .AddSingleton<ReadSignInTerms>()
        .AddSingleton<TendClient>()
        .AddSingleton<TendPeople>()
        .AddSingleton<TendSignIn>()
        .AddSingleton<IStepWork, BindSignIn>()
        .AddSingleton<IStepWork, RegisterClient>()
        .AddSingleton<IStepWork, TellIssuer>()
        .AddSingleton<IStepWork, PushPeople>()
        .AddSingleton<IStepWork, ProbeSignIn>()
        .AddHostedService<SignInWorker>();
}
