namespace Catalog.Offerings;

/// <summary>Which end of a data link an offering takes.</summary>
public enum LinkRole
{
    /// <summary>提供側: gives the data.</summary>
    Provides,
    /// <summary>利用側: reads the data.</summary>
    Consumes,
}

/// <summary>One linkage interface of an offering (連携インターフェース).</summary>
/// <param name="Name">Stable name, such as <c>vaccination-records</c> or <c>resident-base</c>.</param>
/// <param name="Version">Version of the interface; both ends must offer the same one.</param>
/// <param name="Role">Which end.</param>
/// <param name="Method"><c>REST</c> or <c>CSV</c>: the two methods of the common linkage requirements.</param>
public sealed record LinkInterface(string Name, string Version, LinkRole Role, string Method);
