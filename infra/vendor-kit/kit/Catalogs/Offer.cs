namespace VendorKit;

/// <summary>One service of the catalog (<c>service</c> in the specification).</summary>
/// <param name="Id">Stays the same for ever.</param>
/// <param name="Name">Letters, digits, full stops and hyphens.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Plans">At least one.</param>
public sealed record Offer(string Id, string Name, string Description, IReadOnlyList<Plan> Plans)
{
    /// <summary>The name as people read it.</summary>
    public string? DisplayName { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Creating, changing and deleting take longer than a call may: the kit works on them behind the answer 202.</summary>
    public bool IsSlow { get; init; }

    /// <summary>What an order may state; <c>null</c> = anything, the vendor looks for itself.</summary>
    public IReadOnlyList<Parameter>? Parameters { get; init; }

    public Plan? Find(string? plan) => Plans.FirstOrDefault(one => one.Id == plan);
}

/// <summary>One plan of an offer.</summary>
/// <param name="Id">Stays the same for ever.</param>
/// <param name="Name">Letters, digits, full stops and hyphens.</param>
/// <param name="Description">One sentence.</param>
public sealed record Plan(string Id, string Name, string Description)
{
    public string? DisplayName { get; init; }

    public bool IsFree { get; init; }

    /// <summary>Version of what runs (semantic versioning); <c>null</c> = not told.</summary>
    public string? MaintenanceVersion { get; init; }

    /// <summary>What an upgrade to that version brings; shown to municipalities before they take it.</summary>
    public string? MaintenanceDescription { get; init; }

    /// <summary>How long a tenant stands still while it changes to this plan, for municipalities; <c>null</c> = not stated.</summary>
    public string? ChangeDowntime { get; init; }

    /// <summary>What becomes of the data in such a change; <c>null</c> = not stated.</summary>
    public string? ChangeDataEffect { get; init; }

    /// <summary>Its tenants take sign-in through the municipality's identity provider: a binding with the purpose <c>sso</c>, then a change with the parameters <c>issuer</c> and <c>client_id</c>.</summary>
    public bool TakesSignIn { get; init; }
}

/// <summary>The type of a parameter: <c>string</c>, <c>integer</c> and <c>boolean</c> of JSON Schema.</summary>
public enum ParameterType
{
    Text,
    WholeNumber,
    YesOrNo,
}

/// <summary>One parameter that an order may state.</summary>
public sealed record Parameter(string Name, ParameterType Type, bool IsRequired = false);
