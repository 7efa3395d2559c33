using Catalog.Audit;

namespace Catalog.Provisioning.Catalogs;

/// <summary>A broker offers something else than before (カタログの変更); the copy is kept with its day.</summary>
public sealed record BrokerCatalogChanged(string Vendor, Guid Copy, string Digest, int Changes, IReadOnlyList<string> Vanished) : Fact(Vendor);

/// <summary>A broker's catalog was refused as a whole (カタログの拒否); the last good copy holds.</summary>
public sealed record BrokerCatalogRefused(string Vendor, string Reason) : Fact(Vendor);

/// <summary>A person took note of what changed in a broker's catalog (カタログの変更の確認).</summary>
public sealed record CatalogChangeAcknowledged(string Vendor, Guid Copy) : Fact(Vendor);
