using LocalCloud.Broker;
using LocalCloud.Vendors;

namespace LocalCloud.Bindings;

/// <summary>A binding order that has been read and found allowed.</summary>
internal sealed record BindingWish(BindingPurpose Purpose, LinkContract? Contract)
{
    /// <summary>Null unless this tenant is to read from elsewhere.</summary>
    public string? SourcePath { get; init; }

    public BasicCredential? Source { get; init; }
}
