using Catalog.Subscriptions;
using Catalog.Subscriptions.Prices;

namespace Catalog.Provisioning;

/// <summary>What became of telling a vendor something.</summary>
public enum UpdateEnd
{
    Taken,
    /// <summary>The broker's catalog says that it takes no such news.</summary>
    NotOffered,
    Refused,
    /// <summary>No answer came in the time that is given for it.</summary>
    NoAnswer,
}

/// <summary>What one operation asks a vendor to change in a tenant (変更の依頼). The row is written before the first call.</summary>
/// <remarks>
/// An update in doubt is read back or repeated, never taken away: the tenant holds the town's data. One that stays in doubt is judged by a
/// person who has asked the vendor.
/// </remarks>
public sealed class TenantUpdate
{
    private TenantUpdate() { }

    public TenantUpdate(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        (Operation, Subscription) = (operation.Id, operation.Subscription);
    }

    public OperationId Operation { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    /// <summary>The new plan; <c>null</c> = it stays.</summary>
    public string? Plan { get; private set; }

    /// <summary>Only what the town stated, a JSON object; <c>null</c> = nothing.</summary>
    public string? Parameters { get; private set; }

    /// <summary>The price that the town has seen and takes with the new plan; <c>null</c> = it stays.</summary>
    public AgreedPrice? Agreed { get; private set; }

    /// <summary>The version that the town has seen and takes; <c>null</c> = it is no matter.</summary>
    public string? MaintenanceVersion { get; private set; }

    /// <summary>A request may have reached the broker since then; <c>null</c> = certainly none did.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The broker's own word for its work, echoed byte for byte; <c>null</c> = it gave none.</summary>
    public string? BrokerOperation { get; private set; }

    /// <summary>The vendor forbade to send the same update again.</summary>
    public DateTimeOffset? UnrepeatableSince { get; private set; }

    /// <summary>An operator has learnt from the vendor that it was made (変更の確認); <c>null</c> = nobody has.</summary>
    public DateTimeOffset? AttestedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it ended where no answer ends the operation; <c>null</c> = not yet, or the operation says it.</summary>
    public UpdateEnd? End { get; private set; }

    /// <summary>The vendor's words to it, cleaned of secrets.</summary>
    public string? Words { get; private set; }

    public static TenantUpdate Change(Operation operation, string? plan, string? parameters, AgreedPrice? agreed, string? version) =>
        new(operation) { Plan = plan, Parameters = parameters, Agreed = agreed, MaintenanceVersion = version };

    public static TenantUpdate Upgrade(Operation operation, string version) => new(operation) { MaintenanceVersion = version };

    public void Send(DateTimeOffset now) => SentAt ??= now;

    /// <inheritdoc cref="Tenant.NothingCame"/>
    public void NothingCame() => SentAt = null;

    public void Accept(string? brokerOperation, DateTimeOffset now) => (AcceptedAt, BrokerOperation) = (AcceptedAt ?? now, brokerOperation);

    public void Forbid(DateTimeOffset now) => UnrepeatableSince ??= now;

    /// <inheritdoc cref="AttestedAt"/>
    public void Attest(DateTimeOffset now) => AttestedAt = now;

    public void Finish(DateTimeOffset now) => EndedAt = now;

    public void Finish(UpdateEnd end, string? words, DateTimeOffset now) => (End, Words, EndedAt) = (end, words is { Length: > 255 } ? words[..255] : words, now);

    /// <summary>Whether it asks for the same as another.</summary>
    public bool AsksFor(string? plan, string? parameters, string? version) => (Plan, Parameters, MaintenanceVersion) == (plan, parameters, version);
}
