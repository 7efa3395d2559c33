using System.Net;
using Catalog;
using Catalog.Provisioning;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Where a broker may be, and what address of a tenant is shown to people.</summary>
public sealed class BrokerAddress(IOptions<ProvisioningOptions> options) : IBrokerDoor
{
    private const int Longest = 300;

    public Outcome<Uri> Read(string? url)
    {
        var text = (url ?? string.Empty).Trim();
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return ProvisioningFaults.BrokerUrlUnreadable(text.Length > Longest ? text[..Longest] : text);
        }

        if (IsOpenLoopback(uri))
        {
            return uri;
        }

        return uri.Scheme != Uri.UriSchemeHttps ? ProvisioningFaults.BrokerUrlNotHttps(text)
            : uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var literal) && !PublicAddress.Is(literal))
                ? ProvisioningFaults.BrokerUrlPrivate(text)
            : uri;
    }

    /// <summary>Hostile input: https only, no hidden user name; plain http only on this machine, in development.</summary>
    public bool IsFitToShow(string? url) =>
        url is { Length: <= 2_000 } && !url.Any(char.IsControl) && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || IsOpenLoopback(uri));

    private bool IsOpenLoopback(Uri uri) =>
        options.Value.AllowLoopbackBrokers && uri.IsLoopback && uri.Scheme is "http" or "https";
}
