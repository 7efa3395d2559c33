using Catalog.Events.Signals;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Events;

/// <summary>Registers events; what seals secrets and calls outside is registered beside it by the room that can.</summary>
public static class EventsSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<EventFeed>()
        .AddSingleton<WebhookSheets>()
        .AddSingleton<DeleteWebhook>()
        .AddSingleton<AskTest>()
        .AddSingleton<ReplayEvents>()
        .AddSingleton<HearSignal>();
}
