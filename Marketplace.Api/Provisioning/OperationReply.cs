using Catalog;
using Catalog.Provisioning;
using Marketplace.Api.Edge;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Provisioning;

/// <summary>What holds a step up.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Sentence">What is wrong and what happens next, in the language of <c>Accept-Language</c>.</param>
/// <param name="Words">The vendor's own words; <c>null</c> = it gave none.</param>
public sealed record TroubleReply(string Code, string Sentence, string? Words);

/// <summary>One step of an operation.</summary>
/// <param name="Ordinal">Place in the operation.</param>
/// <param name="Kind">What it does.</param>
/// <param name="State">How far it is.</param>
/// <param name="Link">Id of the data link that it sets up; <c>null</c> for all but <c>wireLink</c>.</param>
/// <param name="WaitingOn">Who moves next; <c>null</c> unless it is the current step.</param>
/// <param name="WaitingOnVendor">That vendor; <c>null</c> when it is the marketplace's turn.</param>
/// <param name="Attempts">Tries that came to nothing.</param>
/// <param name="NextTry">When it is looked at again; <c>null</c> unless it is the current step.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it was done or given up.</param>
/// <param name="Trouble">What holds it up; <c>null</c> = nothing.</param>
public sealed record StepReply(
    int Ordinal,
    StepKind Kind,
    StepState State,
    Guid? Link,
    WaitingOn? WaitingOn,
    VendorNameReply? WaitingOnVendor,
    int Attempts,
    DateTimeOffset? NextTry,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    TroubleReply? Trouble)
{
    internal static StepReply Of(StepSheet step) => new(
        step.Ordinal, step.Kind, step.State, step.Link?.Value, step.WaitingOn, VendorNames.MaybeOf(step.WaitingOnVendor), step.Attempts,
        ReplyTime.At(step.NextTry), ReplyTime.At(step.StartedAt), ReplyTime.At(step.EndedAt),
        step.Trouble is { } trouble ? new TroubleReply(trouble.Code, trouble.Sentence, trouble.Words) : null);
}

/// <summary>An operation: durable work for a subscription.</summary>
/// <param name="Id">Id of the operation.</param>
/// <param name="Kind">What it is to bring about.</param>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Municipality">Whose subscription it is.</param>
/// <param name="Vendor">Who provides the offering.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Plan">Code of the plan.</param>
/// <param name="State">inProgress, succeeded or failed.</param>
/// <param name="CreatedAt">When it was ordered.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="NextTry">When it is looked at again; <c>null</c> once it has ended.</param>
/// <param name="Steps">Its steps in their order.</param>
public sealed record OperationReply(
    Guid Id,
    OperationKind Kind,
    Guid Subscription,
    string Municipality,
    VendorNameReply Vendor,
    string Offering,
    string Plan,
    OperationState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? NextTry,
    IReadOnlyList<StepReply> Steps)
{
    internal static OperationReply Of(OperationSheet sheet) => new(
        sheet.Id.Value, sheet.Kind, sheet.Subscription.Value, sheet.Municipality.Value, VendorNames.Of(sheet.Vendor), sheet.Offering, sheet.Plan, sheet.State,
        Tokyo.At(sheet.CreatedAt), ReplyTime.At(sheet.EndedAt), ReplyTime.At(sheet.NextTry), [.. sheet.Steps.Select(StepReply.Of)]);
}

internal static class VendorNames
{
    public static VendorNameReply Of(VendorName vendor) => new(vendor.Code, vendor.Name, vendor.NameEn);

    public static VendorNameReply? MaybeOf(VendorName? vendor) => vendor is null ? null : Of(vendor);
}
