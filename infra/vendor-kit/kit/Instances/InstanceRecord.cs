using System.Text.Json.Nodes;

namespace VendorKit;

/// <summary>What the kit keeps of one instance; replaced as a whole.</summary>
public sealed record InstanceRecord
{
    public required string Id { get; init; }

    public required string Offer { get; init; }

    public required string Plan { get; init; }

    public required string Organization { get; init; }

    public required string Space { get; init; }

    public required JsonObject Context { get; init; }

    public required JsonObject Parameters { get; init; }

    public Uri? Address { get; init; }

    /// <summary>Version that it was made or upgraded with; <c>null</c> = the platform named none.</summary>
    public string? MaintenanceVersion { get; init; }

    /// <summary>What is under way, or was last.</summary>
    public required Work Work { get; init; }

    public IReadOnlyList<BindingRecord> Bindings { get; init; } = [];

    public Tenant Tenant => new(Id, Offer, Plan, Context, Parameters, Address);

    /// <summary>Was made once; a failed change does not undo that.</summary>
    public bool IsMade => Work.Kind != WorkKind.Create || Work.State == WorkState.Succeeded;

    public BindingRecord? Find(string binding) => Bindings.FirstOrDefault(one => one.Id == binding);

    public InstanceRecord With(BindingRecord binding) => this with { Bindings = [.. Bindings.Where(one => one.Id != binding.Id), binding] };

    public InstanceRecord Without(string binding) => this with { Bindings = [.. Bindings.Where(one => one.Id != binding)] };

    public InstanceRecord Ended(WorkState state, string? words = null) => this with { Work = Work with { State = state, Words = words } };
}

/// <summary>What the kit keeps of one binding.</summary>
/// <param name="Id">Chosen by the platform.</param>
/// <param name="Parameters">As ordered.</param>
/// <param name="Credentials">A secret; <c>null</c> = the vendor was asked, and its answer was never kept.</param>
public sealed record BindingRecord(string Id, JsonObject Parameters, JsonObject? Credentials)
{
    /// <summary>Before then the vendor wants it replaced; <c>null</c> = it does not say.</summary>
    public DateTimeOffset? RenewBefore { get; init; }

    public Access Access => new(Id, Parameters);

    /// <summary>Never prints the credentials.</summary>
    public override string ToString() => $"{nameof(BindingRecord)} {{ Id = {Id} }}";
}

public enum WorkKind
{
    Create,
    Change,
    Delete,
}

public enum WorkState
{
    Pending,
    Succeeded,

    /// <summary>The vendor does not want to.</summary>
    Refused,

    /// <summary>Something broke; whatever was made is still to be deleted.</summary>
    Failed,
}

/// <summary>One piece of work on an instance: saved before it begins, so that a restart goes on with it.</summary>
/// <param name="Operation">The word that the platform sends back.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="State">How far it is.</param>
/// <param name="Change">What is to be so afterwards; <c>null</c> for all but changes.</param>
/// <param name="Words">Why it failed, or what it waits for, for people; <c>null</c> = there is nothing to say.</param>
public sealed record Work(string Operation, WorkKind Kind, WorkState State = WorkState.Pending, Change? Change = null, string? Words = null)
{
    public bool IsPending => State == WorkState.Pending;

    public bool IsRefusal => State == WorkState.Refused;

    internal static Work New(WorkKind kind, Change? change = null) => new(
        $"{Verb(kind)}-{Guid.CreateVersion7():N}", kind, WorkState.Pending, change);

    internal static string Verb(WorkKind kind) => kind switch
    {
        WorkKind.Create => "create",
        WorkKind.Change => "change",
        _ => "delete",
    };
}
