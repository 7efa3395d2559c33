using System.Diagnostics;
using OpenTelemetry;

namespace Marketplace.Api.Edge.Telemetry;

/// <summary>Takes out of a span what names a person, a place or a thing by its address: the route's template is enough.</summary>
internal sealed class Discretion : BaseProcessor<Activity>
{
    private static readonly string[] TooMuch =
        ["url.path", "url.query", "url.full", "user_agent.original", "client.address", "network.peer.address", "network.peer.port", "exception.message", "exception.stacktrace"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in TooMuch)
        {
            data.SetTag(name, null);
        }
    }
}
