namespace Catalog.Offerings.Vendors;

/// <summary>What a person may do within its vendor (事業者内の役割).</summary>
public enum VendorRole
{
    /// <summary>管理者: also invites, changes roles and speaks for the organisation. At least one stays.</summary>
    Owner,
    /// <summary>編集者: drafts and submits listings, registers the broker, answers towns.</summary>
    Editor,
    /// <summary>閲覧者: reads everything of its vendor, changes nothing.</summary>
    Reader,
}
