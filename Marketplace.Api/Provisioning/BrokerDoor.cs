using System.Text;
using Catalog;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;

namespace Marketplace.Api.Provisioning;

/// <summary>The rules of addresses and the key of secrets, for the registration of brokers.</summary>
internal sealed class BrokerDoor(BrokerAddress addresses, SecretBox secrets) : IBrokerDoor
{
    public Outcome<Uri> Read(string? url) => addresses.Read(url);

    public byte[] Seal(string vendor, string password) => secrets.Seal(Encoding.UTF8.GetBytes(password), SecretPlaces.BrokerPassword(vendor));
}
