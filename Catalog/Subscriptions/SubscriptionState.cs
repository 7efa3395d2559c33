namespace Catalog.Subscriptions;

/// <summary>The life of a subscription (利用契約の状態).</summary>
public enum SubscriptionState
{
    /// <summary>準備中: ordered; the tenant is being made.</summary>
    Provisioning,
    /// <summary>利用中: open, and the only state that is ever billed.</summary>
    Active,
    /// <summary>利用停止中: closed for a time; nothing is lost and nothing is billed.</summary>
    Suspended,
    /// <summary>解約手続中: the data is handed back, then everything is removed.</summary>
    Ending,
    /// <summary>解約済み: nothing is left at the vendor, or a person has given the proof of it up.</summary>
    Ended,
    /// <summary>開設失敗: ended without a tenant.</summary>
    Failed,
}
