using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalCloud.Broker;

namespace LocalCloud.Instances;

/// <summary>What this cloud reads of the platform's context: the municipality (地方公共団体) and the subscription.</summary>
internal sealed partial record OrderContext(string? MunicipalityCode, string? MunicipalityName, SubscriptionContext? Subscription, string? Environment = null, SandboxContext? Sandbox = null)
{
    private const int LongestName = 100;

    public bool IsComplete => HasCode && HasName;

    public bool HasCode => MunicipalityCode is not null && CodeShape().IsMatch(MunicipalityCode);

    public bool HasName => !string.IsNullOrWhiteSpace(MunicipalityName) && MunicipalityName.Length <= LongestName;

    /// <summary>A tenant that the platform tries things with; it is to hold synthetic records from the start.</summary>
    public bool WantsRecords => Environment == "sandbox" && Sandbox?.Records == true;

    /// <summary>Null when there is no context or its members are not of the agreed types.</summary>
    public static OrderContext? Read(JsonObject? context) => BrokerJson.Read<OrderContext>(context);

    [GeneratedRegex(@"^[0-9A-Za-z\-]{1,20}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CodeShape();
}

/// <summary><c>state</c> is <c>suspended</c> while the platform has stopped the use of the instance.</summary>
internal sealed record SubscriptionContext(string? State);

/// <summary>Whether a sandbox is to hold synthetic records; a second one is made empty and takes in those of the first.</summary>
internal sealed record SandboxContext(bool? Records);
