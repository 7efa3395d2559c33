namespace Catalog.Provisioning;

/// <summary>What only the room that calls brokers knows (a port): which addresses it will call, and which not.</summary>
/// <remarks>A process without that room has no such door, and so no <see cref="RegisterBroker"/> either.</remarks>
public interface IBrokerDoor
{
    Outcome<Uri> Read(string? url);
}
