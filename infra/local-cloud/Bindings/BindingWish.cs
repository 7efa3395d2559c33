using LocalCloud.Broker;
using LocalCloud.Vendors;

namespace LocalCloud.Bindings;

/// <summary>A binding order that has been read and found allowed.</summary>
internal sealed record BindingWish(BindingPurpose Purpose, LinkContract? Contract)
{
    /// <summary>Null unless this tenant is to read from elsewhere.</summary>
    public string? SourcePath { get; init; }

    public BasicCredential? Source { get; init; }

    /// <summary>What is given out; null unless this is an export.</summary>
    public string? File { get; init; }

    /// <summary>How the file that is to be taken in was announced; null unless this is an import.</summary>
    public AnnouncedFile? Announced { get; init; }
}
