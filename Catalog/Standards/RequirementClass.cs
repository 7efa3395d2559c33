namespace Catalog.Standards;

/// <summary>What a standard asks of a row (実装類型、要件区分).</summary>
public enum RequirementClass
{
    /// <summary>実装必須機能; older: 実装すべき機能.</summary>
    Must,
    /// <summary>標準オプション機能; older: 実装してもしなくても良い機能.</summary>
    Option,
    /// <summary>実装不可機能; older: 実装しない機能.</summary>
    Forbidden,
}
