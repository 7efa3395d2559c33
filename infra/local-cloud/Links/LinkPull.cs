namespace LocalCloud.Links;

public enum LinkState
{
    /// <summary>No link has been made.</summary>
    None,

    /// <summary>There is a link, but what it leads to gave no usable answer in time.</summary>
    Silent,

    Answered,
}

/// <summary>What came over a link just now.</summary>
public sealed record LinkPull<TItem>(LinkState State, IReadOnlyList<TItem> Items);

/// <summary>The body every link interface answers with.</summary>
public sealed record LinkDocument<TItem>(string Interface, string Version, IReadOnlyList<TItem> Items);
