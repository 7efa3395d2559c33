using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Provisioning.Hosted;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>Something that a vendor's person is to do by hand.</summary>
/// <param name="Id">Id of the task.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Plan">Code of the plan, as it is to be.</param>
/// <param name="Municipality">Code of the town; <c>null</c> = the order names none.</param>
/// <param name="MunicipalityName">Its Japanese name.</param>
/// <param name="Tenant">Id of the tenant, the same in all its tasks.</param>
/// <param name="Access">Id of the access; <c>null</c> = it concerns the tenant itself.</param>
/// <param name="Purpose">What the access is for.</param>
/// <param name="Parameters">What the town chose.</param>
/// <param name="IsSuspended">Of a change: whether the use is stopped afterwards.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="DueOn">Last day in time.</param>
/// <param name="DoneAt">When it was done; <c>null</c> = it was not.</param>
/// <param name="RefusedAt">When a person said that it cannot be done, or the order was given up.</param>
/// <param name="Words">Why it cannot; <c>null</c> = nobody said so, or the order was given up.</param>
public sealed record TaskReply(
    Guid Id, HandTaskKind Kind, string Offering, string Plan, string? Municipality, string? MunicipalityName, string Tenant, string? Access, string? Purpose,
    JsonObject Parameters, bool IsSuspended, DateTimeOffset AskedAt, DateOnly DueOn, DateTimeOffset? DoneAt, DateTimeOffset? RefusedAt, string? Words)
{
    internal static TaskReply Of(HandTaskSheet sheet) => new(
        sheet.Id.Value, sheet.Kind, sheet.Offering, sheet.Plan, sheet.Municipality, sheet.MunicipalityName, sheet.Instance, sheet.Binding, sheet.Purpose,
        JsonNode.Parse(sheet.Parameters)!.AsObject(), sheet.IsSuspended, Tokyo.At(sheet.AskedAt), sheet.DueOn,
        sheet.DoneAt is { } done ? Tokyo.At(done) : null, sheet.RefusedAt is { } refused ? Tokyo.At(refused) : null, sheet.Words);
}

/// <summary>What came of a task.</summary>
/// <param name="Address">Where the tenant is used; required of a task that makes one.</param>
/// <param name="Credentials">Of an access: names and values. Kept sealed; no answer of this API shows them.</param>
public sealed record TaskDoneRequest([property: MaxLength(2000)] string? Address = null, IReadOnlyDictionary<string, string>? Credentials = null)
{
    /// <summary>Never prints the credentials.</summary>
    public override string ToString() => $"{nameof(TaskDoneRequest)} {{ Address = {Address} }}";
}

/// <summary>Why a task cannot be done.</summary>
/// <param name="Words">As the town reads it.</param>
public sealed record TaskRefusalRequest([property: MinLength(1), MaxLength(500)] string Words);
