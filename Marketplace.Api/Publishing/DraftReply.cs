using System.Globalization;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Drafts;

namespace Marketplace.Api.Publishing;

/// <summary>What was kept of a draft.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Edit">Number of the edit; name it in <c>If-Match</c> with the next one.</param>
/// <param name="Valid">Whether it could be submitted.</param>
/// <param name="Findings">In the order of the questions, at most 100.</param>
public sealed record SavedDraftReply(string Offering, int Edit, bool Valid, IReadOnlyList<DescriptorFindingReply> Findings)
{
    internal static SavedDraftReply Of(SavedEdit saved, CultureInfo culture) => new(
        saved.Offering, saved.Number, saved.Verdict.IsValid, [.. saved.Verdict.Findings.Select(finding => DescriptorFindingReply.Of(finding, culture))]);
}

/// <summary>One edit in the trail of a draft.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was saved.</param>
/// <param name="By">Name of who saved it.</param>
/// <param name="Source">How it came in.</param>
/// <param name="Digest">SHA-256 over question set and answers, hexadecimal.</param>
public sealed record EditReply(int Number, DateTimeOffset At, string By, EditSource Source, string Digest);

/// <summary>A draft.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Vendor">Code of the vendor.</param>
/// <param name="Edit">Number of the newest edit.</param>
/// <param name="QuestionSet">Version of the question set that it answers.</param>
/// <param name="Answers">By section and question.</param>
/// <param name="Submitted">The edit that curators are judging; <c>null</c> = none.</param>
/// <param name="DueAt">Until when it is to be judged.</param>
/// <param name="Review">Id of the newest review; <c>null</c> = nothing was submitted yet.</param>
/// <param name="Reasons">Why the newest review gave it back; empty unless it did.</param>
/// <param name="Published">The edit that is public; <c>null</c> = none.</param>
/// <param name="Valid">Whether the newest edit could be submitted.</param>
/// <param name="Findings">Of the newest edit.</param>
/// <param name="Edits">All, newest first.</param>
public sealed record DraftReply(
    string Offering, string Vendor, int Edit, string QuestionSet, JsonObject Answers, int? Submitted, DateTimeOffset? DueAt, Guid? Review,
    IReadOnlyList<ReturnReasonBody> Reasons, int? Published, bool Valid, IReadOnlyList<DescriptorFindingReply> Findings, IReadOnlyList<EditReply> Edits)
{
    internal static DraftReply Of(DraftSheet sheet, CultureInfo culture) => new(
        sheet.Row.Offering, sheet.Vendor, sheet.Row.Edit, sheet.Newest.Set!.Version, AnswerJson.Write(sheet.Newest.Set, sheet.Newest.Descriptor!.Answers),
        sheet.Row.Submitted, sheet.Row.DueAt is { } due ? Tokyo.At(due) : null, sheet.Review?.Id.Value,
        [.. (sheet.Review?.Reasons ?? []).Select(each => new ReturnReasonBody(each.Question, each.Words))],
        sheet.Row.Published, sheet.Newest.IsValid, [.. sheet.Newest.Findings.Select(finding => DescriptorFindingReply.Of(finding, culture))],
        [.. sheet.Edits.Select(each => new EditReply(each.Number, Tokyo.At(each.At), each.By, each.Source, each.Digest))]);
}

/// <summary>An edit that was submitted.</summary>
/// <param name="Review">Id of the review that judges it.</param>
public sealed record SubmittedReply(Guid Review);

/// <summary>A town that uses an offering.</summary>
/// <param name="Municipality">Code of the town.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="Plan">Code of the plan.</param>
/// <param name="OrderedAt">When it was ordered.</param>
public sealed record AffectedTownReply(string Municipality, string Name, string Plan, DateTimeOffset OrderedAt);

/// <summary>Takes an offering out of the catalog.</summary>
/// <param name="Reason">As the towns read it.</param>
/// <param name="Towns">How many towns were shown; another number by now is refused.</param>
public sealed record WithdrawalRequest(string Reason, int Towns);

/// <summary>How many subscriptions were told; they go on.</summary>
/// <param name="Told">Number of subscriptions.</param>
public sealed record ToldReply(int Told);

/// <summary>A version in which a listing was published.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Edit">The edit that was approved.</param>
/// <param name="QuestionSet">Version of the question set.</param>
/// <param name="Digest">SHA-256 over question set and answers, hexadecimal.</param>
/// <param name="Approvals">How many curators approved exactly this edit.</param>
/// <param name="PublishedAt">When.</param>
public sealed record PublishedReply(int Number, int Edit, string QuestionSet, string Digest, int Approvals, DateTimeOffset PublishedAt);
