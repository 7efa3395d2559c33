namespace Catalog.Selection;

/// <summary>Why a candidate was dropped (除外理由の区分); vendors later see these codes, never the words.</summary>
public enum ExclusionReason
{
    /// <summary>必須要件を満たさない</summary>
    MissesMustNeed,
    /// <summary>費用</summary>
    Cost,
    /// <summary>連携できない</summary>
    NoLink,
    /// <summary>ネットワーク・セキュリティ条件</summary>
    NetworkOrSecurity,
    /// <summary>移行時期・体制</summary>
    Schedule,
    /// <summary>比較の結果、他の候補が優れる</summary>
    OtherIsBetter,
    /// <summary>この市場では注文できない(公表事実のみ)</summary>
    NotOrderable,
    /// <summary>その他</summary>
    Other,
}
