namespace Catalog.Provisioning.Hosted;

/// <summary>What the hosted broker keeps of one tenant between two calls. Credentials are never in it; they stay sealed with their task.</summary>
public sealed class HostedInstance
{
    private HostedInstance() { }

    public HostedInstance(string vendor, string id, string record) => (Vendor, Id, Record) = (vendor, id, record);

    public string Vendor { get; private set; } = null!;

    public string Id { get; private set; } = null!;

    /// <summary>JSON in the form of the vendor kit.</summary>
    public string Record { get; private set; } = null!;

    public int Version { get; private set; }

    public void Replace(string record) => Record = record;
}
