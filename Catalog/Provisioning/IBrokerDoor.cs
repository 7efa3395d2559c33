namespace Catalog.Provisioning;

/// <summary>What only the room that calls brokers can do (a port): judge an address as it will be called, and seal a password that it alone opens again.</summary>
/// <remarks>A process without that room has no such door, and so no <see cref="RegisterBroker"/> either.</remarks>
public interface IBrokerDoor
{
    Outcome<Uri> Read(string? url);

    /// <param name="vendor">To whose broker the password belongs; opened for another one it is unreadable.</param>
    byte[] Seal(string vendor, string password);
}
