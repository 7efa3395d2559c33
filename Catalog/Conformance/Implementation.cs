namespace Catalog.Conformance;

/// <summary>What is said of one requirement: two bits (対応状況).</summary>
public enum Implementation
{
    /// <summary>未回答: nothing is said.</summary>
    Unknown = 0,
    /// <summary>対応</summary>
    Yes = 1,
    /// <summary>非対応</summary>
    No = 2,
    /// <summary>一部対応</summary>
    Partly = 3,
}
