using Catalog.Events;
using Catalog.Events.Signals;
using Marketplace.Api.Events.Signals;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Events;

/// <summary>Registers what seals, signs and sends; beside it stands <c>AddEvents</c> of the catalog.</summary>
internal static class EventWorkSetup
{
    public static IServiceCollection AddEventWork(this IServiceCollection services)
    {
        services.AddOptions<EventOptions>().BindConfiguration("Events").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<EventOptions>, EventOptionsCheck>()
            .AddSingleton<RegisterWebhook>()
            .AddSingleton<RotateWebhookSecret>()
            .AddSingleton<IssueSignalKey>()
            .AddSingleton<SignalDoor>()
            .AddSingleton<SendEvent>()
            .AddSingleton<DeliveryClaims>()
            .AddSingleton<DeliverEvents>()
            .AddSingleton<ForgetEvents>()
            .AddHostedService<DeliveryWorker>();
    }
}
