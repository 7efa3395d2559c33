using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Provisioning.Desk;
using Marketplace.Api.Edge;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Provisioning.Desk;

/// <summary>Why an operator acts.</summary>
/// <param name="Reason">Kept in the audit log.</param>
public sealed record DeskRequest([property: MinLength(1), MaxLength(500)] string Reason);

/// <summary>Work that does not get on.</summary>
/// <param name="Since">When it should have.</param>
/// <param name="Kind">setAside, accessRefused, vendorTrouble, vendorSlow, ourFault or noWorker.</param>
public sealed record StuckReply(DateTimeOffset Since, StuckKind Kind)
{
    internal static StuckReply? Of(Stuck? stuck) => stuck is null ? null : new StuckReply(Tokyo.At(stuck.Since), stuck.Kind);
}

/// <summary>The last call before work was set aside, by digests.</summary>
/// <param name="RequestIdentity">By it the vendor finds the call in its own log.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Below the broker's address.</param>
/// <param name="RequestDigest">SHA-256 of the body sent; <c>null</c> = it had none.</param>
/// <param name="Status">HTTP status; <c>null</c> = no answer came.</param>
/// <param name="AnswerDigest">SHA-256 of the body that came; <c>null</c> = none that could be read.</param>
/// <param name="At">When.</param>
public sealed record EvidenceReply(Guid RequestIdentity, string Method, string Path, string? RequestDigest, int? Status, string? AnswerDigest, DateTimeOffset At);

/// <summary>Work that only a person can judge.</summary>
/// <param name="SetAsideAt">Since when it waits.</param>
/// <param name="Reason">What cannot be settled without a person.</param>
/// <param name="Evidence">The last call; <c>null</c> = none led to it.</param>
/// <param name="EndedAt">When a person judged it; <c>null</c> = not yet.</param>
/// <param name="End">released, givenUp or attested.</param>
/// <param name="EndedBy">Who.</param>
/// <param name="EndedFor">Why.</param>
public sealed record QuarantineReply(
    DateTimeOffset SetAsideAt, TroubleReply Reason, EvidenceReply? Evidence, DateTimeOffset? EndedAt, QuarantineEnd? End, string? EndedBy, string? EndedFor)
{
    internal static QuarantineReply? Of(QuarantineSheet? aside) => aside is null ? null : new QuarantineReply(
        Tokyo.At(aside.SetAsideAt), TroubleReply.Of(aside.Reason)!, EvidenceOf(aside.Evidence), ReplyTime.At(aside.EndedAt), aside.End, aside.EndedBy, aside.EndedFor);

    private static EvidenceReply? EvidenceOf(CallEvidence? call) => call is null ? null : new EvidenceReply(
        call.RequestIdentity, call.Method, call.Path, call.RequestDigest, call.Status, call.AnswerDigest, Tokyo.At(call.At));
}

/// <summary>An operation on the operator's desk.</summary>
/// <param name="Operation">The operation itself.</param>
/// <param name="Stuck"><c>null</c> = it gets on.</param>
/// <param name="Quarantine">Whether it was ever set aside; the last time.</param>
/// <param name="HeldBackSince">Since when work at the vendor's broker is held back; <c>null</c> = it is not.</param>
/// <param name="GiveUpAskedAt">When an operator asked for its end; <c>null</c> = nobody did.</param>
/// <param name="Tenant">Id of the instance at the vendor; <c>null</c> = none can be there.</param>
public sealed record DeskReply(
    OperationReply Operation, StuckReply? Stuck, QuarantineReply? Quarantine, DateTimeOffset? HeldBackSince, DateTimeOffset? GiveUpAskedAt, Guid? Tenant)
{
    internal static DeskReply Of(DeskSheet sheet) => new(
        OperationReply.Of(sheet.Operation), StuckReply.Of(sheet.Stuck), QuarantineReply.Of(sheet.Aside), ReplyTime.At(sheet.HeldBackSince),
        ReplyTime.At(sheet.GiveUpAskedAt), sheet.Tenant?.Value);
}

/// <summary>What may exist at a vendor and must not.</summary>
/// <param name="Id">Id of the clean-up.</param>
/// <param name="Vendor">At whose broker.</param>
/// <param name="Tenant">The instance.</param>
/// <param name="Binding">The binding, when only that is to go.</param>
/// <param name="Reason">Code of what put it in doubt.</param>
/// <param name="OwedAt">Since when it is owed.</param>
/// <param name="Attempts">Tries that came to nothing.</param>
/// <param name="NextTry">When it is tried again; <c>null</c> = not by itself.</param>
/// <param name="Trouble">What the last try met.</param>
/// <param name="EndedAt">When it was proven gone or given up.</param>
/// <param name="GivenUpFor">Why an operator gave it up; <c>null</c> = nobody did.</param>
/// <param name="Stuck"><c>null</c> = it gets on.</param>
/// <param name="Quarantine">Whether it was ever set aside; the last time.</param>
public sealed record CleanupReply(
    Guid Id, VendorNameReply Vendor, Guid Tenant, Guid? Binding, string Reason, DateTimeOffset OwedAt, int Attempts, DateTimeOffset? NextTry, TroubleReply? Trouble,
    DateTimeOffset? EndedAt, string? GivenUpFor, StuckReply? Stuck, QuarantineReply? Quarantine)
{
    internal static CleanupReply Of(OwedSheet sheet) => new(
        sheet.Cleanup.Id, VendorNames.Of(sheet.Cleanup.Vendor), sheet.Cleanup.Tenant.Value, sheet.Cleanup.Binding?.Value, sheet.Cleanup.Reason,
        Tokyo.At(sheet.Cleanup.OwedAt), sheet.Cleanup.Attempts, ReplyTime.At(sheet.Cleanup.NextTry), TroubleReply.Of(sheet.Cleanup.Trouble),
        ReplyTime.At(sheet.Cleanup.EndedAt), sheet.Cleanup.GivenUpFor, StuckReply.Of(sheet.Stuck), QuarantineReply.Of(sheet.Aside));
}
