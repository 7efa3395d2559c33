using Catalog.Municipalities;

namespace Catalog.Events;

/// <summary>The town or the vendor whose programs hear of events; one of the two is there.</summary>
public sealed record WebhookOwner(MunicipalityCode? Municipality, string? Vendor)
{
    /// <returns><c>null</c> = who acts for neither.</returns>
    public static WebhookOwner? Of(Actor actor) => actor switch
    {
        { Role: Role.TownStaff, Municipality: { } town } => new(town, null),
        { Role: Role.Vendor, Vendor: { } vendor } => new(null, vendor),
        _ => null,
    };

    /// <summary>As it stands in a place of secrets.</summary>
    public string Name => Municipality?.Value ?? Vendor ?? string.Empty;
}

/// <summary>How a webhook fares (通知先の状態).</summary>
public enum WebhookState
{
    Working,
    /// <summary>It is tried again, ever more rarely.</summary>
    Failing,
    /// <summary>Given up until somebody asks for a replay.</summary>
    Disabled,
}
