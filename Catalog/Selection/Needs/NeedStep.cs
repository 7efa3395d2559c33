namespace Catalog.Selection.Needs;

/// <summary>One sitting of the guided needs (要件整理の手順); the order is that of the questions.</summary>
public enum NeedStep
{
    /// <summary>業務とシステム</summary>
    Scope,
    /// <summary>機能要件</summary>
    Requirements,
    /// <summary>利用するネットワーク(三層分離)</summary>
    Network,
    /// <summary>連携するシステム</summary>
    Links,
    /// <summary>人口規模</summary>
    Size,
    /// <summary>予算</summary>
    Budget,
    /// <summary>利用開始と決定の期限</summary>
    Dates,
    /// <summary>その他の希望</summary>
    Wishes,
}
