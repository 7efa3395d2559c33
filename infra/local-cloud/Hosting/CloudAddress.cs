using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LocalCloud.Hosting;

/// <summary>Where this cloud is really reached; known once the server has bound its port.</summary>
internal sealed class CloudAddress(IServer server)
{
    private Uri? _base;

    public Uri Base => _base ??= Read();

    public Uri Of(string path) => new(Base, path);

    /// <summary>Only addresses of this very cloud are ever called, so a link cannot be used to reach anything else.</summary>
    public bool Owns(Uri address) =>
        address.IsAbsoluteUri
        && address.Scheme == Base.Scheme
        && address.Host == Base.Host
        && address.Port == Base.Port
        && address.UserInfo.Length == 0;

    private Uri Read()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The server has not bound an address yet.");
        var address = BindingAddress.Parse(bound);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return new UriBuilder(address.Scheme, host.Trim('[', ']'), address.Port).Uri;
    }
}
