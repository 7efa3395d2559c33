namespace Marketplace.Web.Subscriptions.Life;

/// <summary>The form of one act on a subscription.</summary>
public sealed class ActForm
{
    /// <summary>Sent twice, it begins once.</summary>
    public Guid Key { get; set; }

    public string? Reason { get; set; }

    /// <summary>The version of the vendor's software that was read about.</summary>
    public string? Upgrade { get; set; }

    /// <summary>The version of the subscription that was seen.</summary>
    public int? Seen { get; set; }

    /// <summary>The cost each year that was seen.</summary>
    public long? Yearly { get; set; }
}
