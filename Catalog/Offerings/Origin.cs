namespace Catalog.Offerings;

/// <summary>Where a vendor or an offering comes from. The three are told apart on every screen and in every reply.</summary>
public enum Origin
{
    /// <summary>公表事実: a real product as the government publishes it, read-only, without price, plan or tenant.</summary>
    PublishedFact,
    /// <summary>架空: an invented vendor of the demonstration, with prices and a broker on the local cloud.</summary>
    Fictional,
    /// <summary>事業者の記載: stated by a vendor that registered here, and published after review.</summary>
    Registered,
}
