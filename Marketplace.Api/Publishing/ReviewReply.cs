using System.Globalization;
using Catalog;
using Catalog.Publishing.Reviews;

namespace Marketplace.Api.Publishing;

/// <summary>A review in the queue.</summary>
/// <param name="Id">Id of the review.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Vendor">Code of the vendor.</param>
/// <param name="Number">Counted within the offering.</param>
/// <param name="Edit">The edit that is being judged; an approval names it.</param>
/// <param name="SubmittedAt">When this edit was submitted.</param>
/// <param name="DueAt">Until when it is to be judged.</param>
/// <param name="IsOverdue">The time is up.</param>
/// <param name="Approvals">Approvals of this edit so far.</param>
public sealed record ReviewRowReply(
    Guid Id, string Offering, string Vendor, int Number, int Edit, DateTimeOffset SubmittedAt, DateTimeOffset DueAt, bool IsOverdue, int Approvals)
{
    internal static ReviewRowReply Of(ReviewRow row) =>
        new(row.Id.Value, row.Offering, row.Vendor, row.Number, row.Edit, Tokyo.At(row.SubmittedAt), Tokyo.At(row.DueAt), row.IsOverdue, row.Approvals);
}

/// <summary>One question that is answered otherwise than in the version approved last.</summary>
/// <param name="Question">Key of the question.</param>
/// <param name="Before">JSON text of the answer approved last; <c>null</c> = none.</param>
/// <param name="After">JSON text of the answer now; <c>null</c> = none.</param>
/// <param name="IsSecurity">Two curators must approve it.</param>
public sealed record DifferenceReply(string Question, string? Before, string? After, bool IsSecurity);

/// <summary>Everything that a curator needs to judge an edit.</summary>
/// <param name="Review">The review.</param>
/// <param name="Digest">Of the edit.</param>
/// <param name="LastPublished">Number of the version approved last; <c>null</c> = none yet.</param>
/// <param name="NeedsTwo">Facts of security change: two curators must approve.</param>
/// <param name="Recusal">Why this client may not judge it; <c>null</c> = it may.</param>
/// <param name="Findings">Made by the program.</param>
/// <param name="Differences">Question by question.</param>
public sealed record ReviewReply(
    ReviewRowReply Review, string Digest, int? LastPublished, bool NeedsTwo, string? Recusal,
    IReadOnlyList<DescriptorFindingReply> Findings, IReadOnlyList<DifferenceReply> Differences)
{
    internal static ReviewReply Of(ReviewSheet sheet, CultureInfo culture) => new(
        ReviewRowReply.Of(sheet.Row), sheet.Digest, sheet.LastPublished, sheet.NeedsTwo, sheet.Recusal is { } why ? FaultText.Of(why, culture) : null,
        [.. sheet.Findings.Select(finding => DescriptorFindingReply.Of(finding, culture))],
        [.. sheet.Differences.Select(each => new DifferenceReply(each.Question, each.Before, each.After, each.IsSecurity))]);
}

/// <summary>Approves an edit.</summary>
/// <param name="Edit">The newest edit that the curator has seen; exactly this one is published.</param>
public sealed record ApprovalRequest(int Edit);

/// <summary>What an approval led to.</summary>
/// <param name="Edit">The approved edit.</param>
/// <param name="Published">Number of the published version; <c>null</c> = a second curator has to approve the same edit.</param>
public sealed record ApprovalReply(int Edit, int? Published);

/// <summary>A reason at one question.</summary>
/// <param name="Question">Key of the question; <c>null</c> = the listing as a whole.</param>
/// <param name="Words">What is to be corrected.</param>
public sealed record ReturnReasonBody(string? Question, string Words);

/// <summary>Gives an edit back to its vendor.</summary>
/// <param name="Edit">The newest edit that the curator has seen.</param>
/// <param name="Reasons">At least one.</param>
public sealed record ReturnRequest(int Edit, IReadOnlyList<ReturnReasonBody> Reasons);

/// <summary>Stops new orders.</summary>
/// <param name="Reason">As the towns read it.</param>
public sealed record SuspensionRequest(string Reason);

/// <summary>What a listing lacks, and by when.</summary>
/// <param name="What">What is to be met.</param>
/// <param name="Question">Key of the question; <c>null</c> = none.</param>
/// <param name="DueOn">Last day in time.</param>
public sealed record GapRequest(string What, string? Question, DateOnly DueOn);

/// <summary>A gap plan.</summary>
/// <param name="Number">Within the offering.</param>
public sealed record GapReply(int Number);
