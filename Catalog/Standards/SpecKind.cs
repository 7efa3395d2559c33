namespace Catalog.Standards;

/// <summary>What a specification says of functions that it does not name.</summary>
public enum SpecKind
{
    /// <summary>業務の標準仕様書: what is written nowhere must not be there.</summary>
    Business,
    /// <summary>共通機能標準仕様書: adding is allowed.</summary>
    CommonFunction,
}
