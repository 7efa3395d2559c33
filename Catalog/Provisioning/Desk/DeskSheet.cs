namespace Catalog.Provisioning.Desk;

/// <summary>An operation on the operator's desk.</summary>
/// <param name="For">Whose service it is about.</param>
/// <param name="Stuck"><c>null</c> = it gets on.</param>
/// <param name="HeldBackSince">Since when work at the broker is held back.</param>
/// <param name="GiveUpAskedAt">A person has asked for its end.</param>
public sealed record DeskSheet(
    OperationSheet Operation, TownService For, Stuck? Stuck, QuarantineSheet? Aside, DateTimeOffset? HeldBackSince, DateTimeOffset? GiveUpAskedAt, TenantId? Tenant);

/// <summary>A service of a town, by the names that people know.</summary>
public sealed record TownService(string Service, string ServiceEn, string Town, string TownRomaji);

/// <summary>Work that was set aside, with its evidence.</summary>
public sealed record QuarantineSheet(DateTimeOffset SetAsideAt, StepTrouble Reason, CallEvidence? Evidence, DateTimeOffset? EndedAt, QuarantineEnd? End, string? EndedBy, string? EndedFor)
{
    internal static QuarantineSheet Of(Quarantine aside) => new(
        aside.SetAsideAt, new StepTrouble(aside.Reason, aside.Words), aside.Evidence, aside.EndedAt, aside.End, aside.EndedBy, aside.EndedFor);
}

/// <summary>A clean-up on the operator's desk.</summary>
public sealed record OwedSheet(CleanupSheet Cleanup, Stuck? Stuck, QuarantineSheet? Aside, DateTimeOffset? HeldBackSince);

/// <summary>Which operations are wanted; <c>null</c> = whatever they are.</summary>
public sealed record DeskFilter(OperationState? State = null, string? Vendor = null, bool? IsStuck = null);
