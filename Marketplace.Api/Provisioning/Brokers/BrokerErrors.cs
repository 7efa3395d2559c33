namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>The specification's own codes of refusals (Service Broker Errors).</summary>
internal static class BrokerErrors
{
    /// <summary>Only asynchronous work is offered; every call of ours offers it.</summary>
    public const string AsyncRequired = "AsyncRequired";

    /// <summary>Something else is under way for this instance: wait and repeat; nothing was made.</summary>
    public const string Concurrency = "ConcurrencyError";

    /// <summary>The application is missing; every binding of ours names it.</summary>
    public const string RequiresApp = "RequiresApp";

    /// <summary>The broker's version of the plan is another one than ours.</summary>
    public const string MaintenanceInfoConflict = "MaintenanceInfoConflict";
}
