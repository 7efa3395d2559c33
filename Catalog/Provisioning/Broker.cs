namespace Catalog.Provisioning;

/// <summary>A vendor's Open Service Broker endpoint (ブローカー).</summary>
public sealed class Broker
{
    private Broker() { }

    public Broker(string vendor, string url, string user, byte[] sealedPassword, DateTimeOffset now)
    {
        Vendor = vendor;
        Register(url, user, sealedPassword, now);
    }

    /// <summary>Vendor code; a vendor has one broker.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>Base address, without <c>/v2</c> and without a slash at the end.</summary>
    public string Url { get; private set; } = null!;

    public string User { get; private set; } = null!;

    /// <summary>Opened only by Marketplace.Api, bound to vendor and purpose.</summary>
    public byte[] SealedPassword { get; private set; } = [];

    /// <summary>Version header that this broker understands (2.13 to 2.17); lowered when it answers 412.</summary>
    public string ApiVersion { get; private set; } = "2.17";

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Since when the marketplace itself runs it; <c>null</c> = the vendor does.</summary>
    public DateTimeOffset? HostedSince { get; private set; }

    public int Version { get; private set; }

    public void Register(string url, string user, byte[] sealedPassword, DateTimeOffset now) =>
        (Url, User, SealedPassword, RegisteredAt, ApiVersion, HostedSince) = (url.TrimEnd('/'), user, sealedPassword, now, "2.17", null);

    /// <param name="path">Below the marketplace's own address.</param>
    public void Host(string path, string user, byte[] sealedPassword, DateTimeOffset now)
    {
        Register(path, user, sealedPassword, now);
        HostedSince = now;
    }

    public void SpeakVersion(string apiVersion) => ApiVersion = apiVersion;
}
