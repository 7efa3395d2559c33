namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>One call to a vendor's broker, before anything is sent.</summary>
internal sealed record BrokerCall(string Vendor, HttpMethod Method, string Path)
{
    public IReadOnlyList<KeyValuePair<string, string?>> Query { get; init; } = [];

    public object? Body { get; init; }

    /// <summary>Who caused it; <c>null</c> = the marketplace itself.</summary>
    public Originator? By { get; init; }

    /// <summary>It asks whether the broker answers at all, and so is sent through a shut gate.</summary>
    public bool IsBeat { get; init; }

    public int BodyLimit { get; init; } = BoundedBody.Ordinary;

    /// <summary>Members without a value are left out; all others are percent-encoded as they are.</summary>
    public string PathAndQuery
    {
        get
        {
            var pairs = Query.Where(pair => pair.Value is not null)
                .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")
                .ToArray();
            return pairs.Length == 0 ? Path : $"{Path}?{string.Join('&', pairs)}";
        }
    }
}
