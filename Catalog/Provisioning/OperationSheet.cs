using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Provisioning;

/// <summary>An operation as pages and the API show it: steps, state, who is waiting on whom, next try.</summary>
/// <param name="NextTry">When the worker looks at it again; <c>null</c> once it has ended.</param>
public sealed record OperationSheet(
    OperationId Id, OperationKind Kind, SubscriptionId Subscription, MunicipalityCode Municipality, VendorName Vendor, string Offering, string Plan,
    OperationState State, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, DateTimeOffset? NextTry, IReadOnlyList<StepSheet> Steps)
{
    /// <summary>The step that is worked on or that ended the operation; <c>null</c> when all are done.</summary>
    public StepSheet? Current => Steps.FirstOrDefault(step => step.State != StepState.Done);

    internal static OperationSheet Of(Operation operation, Subscription subscription, SheetNames names) => new(
        operation.Id, operation.Kind, subscription.Id, subscription.Municipality, names.Vendor(subscription.Vendor), subscription.Offering,
        subscription.Plan, operation.State, operation.CreatedAt, operation.SucceededAt ?? operation.FailedAt,
        operation.State == OperationState.InProgress ? operation.DueAt : null,
        [.. operation.Steps.OrderBy(step => step.Ordinal).Select(step => Row(operation, step, subscription, names))]);

    private static StepSheet Row(Operation operation, Step step, Subscription subscription, SheetNames names)
    {
        var moving = operation.State == OperationState.InProgress && step == operation.Current;
        VendorName? vendor = !moving ? null : step.WaitingOn switch
        {
            WaitingOn.Vendor => names.Vendor(subscription.Vendor),
            WaitingOn.LinkedVendor when step.Link is { } link => names.OtherEnd(link, subscription.Id),
            _ => null,
        };
        return new StepSheet(
            step.Ordinal, step.Kind, StateOf(step, moving), step.Link, moving ? step.WaitingOn : null, vendor, step.Attempts,
            moving ? operation.DueAt : null, step.StartedAt, step.DoneAt ?? step.FailedAt,
            step.TroubleCode is { } code ? new StepTrouble(code, step.TroubleWords) : null);
    }

    private static StepState StateOf(Step step, bool moving) => step switch
    {
        { DoneAt: not null } => StepState.Done,
        { FailedAt: not null } => StepState.Failed,
        { StartedAt: null } => StepState.Pending,
        _ when !moving => StepState.Pending,
        { TroubleCode: null, WaitingOn: WaitingOn.Marketplace } => StepState.Working,
        _ => StepState.Waiting,
    };
}
