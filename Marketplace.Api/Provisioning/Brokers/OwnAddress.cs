using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Where this API is reached, for the brokers that it runs itself.</summary>
/// <param name="server"><c>null</c> where nothing listens.</param>
internal sealed class OwnAddress(IOptions<ProvisioningOptions> options, IServer? server = null)
{
    /// <param name="path">Below the own address.</param>
    /// <returns>The path alone where the own address is not known: such a call is refused as not sent.</returns>
    public string Of(string path) => (options.Value.PublicAddress?.TrimEnd('/') ?? Listening) is { } root ? root + path : $"https://unknown.invalid{path}";

    /// <summary>On this machine, in development; elsewhere the address from outside has to be named.</summary>
    private string? Listening => !options.Value.AllowLoopbackBrokers ? null
        : server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback)?.TrimEnd('/');
}
