using Catalog;
using Catalog.Selection;

namespace Marketplace.Api.Selection;

/// <summary>One line of the list of cases.</summary>
/// <param name="Id">Id of the case.</param>
/// <param name="Municipality">Whose case it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Area">Number of its business area, if it has one.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Candidates">How many candidates it holds.</param>
/// <param name="Decided">Code of the chosen offering; <c>null</c> = not yet decided.</param>
public sealed record SelectionRowReply(
    Guid Id, string Municipality, string Title, int? Area, DateTimeOffset OpenedAt, int Candidates, string? Decided)
{
    internal static SelectionRowReply Of(SelectionRow row) => new(
        row.Id.Value, row.Municipality.Value, row.Title, row.Area, Tokyo.At(row.OpenedAt), row.Candidates, row.Decision?.Offering);
}

/// <summary>One thing that the municipality asks of the service.</summary>
/// <param name="Number">1, 2, 3 … within the case.</param>
/// <param name="Text">The need in words.</param>
/// <param name="Strength">A must or a wish.</param>
/// <param name="StatedAt">When it was stated.</param>
/// <param name="StatedBy">By whom.</param>
public sealed record NeedReply(int Number, string Text, NeedStrength Strength, DateTimeOffset StatedAt, string StatedBy);

/// <summary>Why a candidate was dropped.</summary>
/// <param name="Reason">The sort of reason.</param>
/// <param name="Words">The reason in words.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
public sealed record ExclusionReply(ExclusionReason Reason, string Words, DateTimeOffset At, string By);

/// <summary>An offering on the list of a case.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="VendorName">Japanese name of the vendor.</param>
/// <param name="VendorNameEn">Name of the vendor in Latin letters.</param>
/// <param name="IsOrderable">Can be ordered here.</param>
/// <param name="AddedAt">When it came onto the list.</param>
/// <param name="AddedBy">By whom.</param>
/// <param name="FromSearch">Number of the frozen search from which it was taken; <c>null</c> = added by hand.</param>
/// <param name="AddedBecause">Why it was added by hand, if that was said.</param>
/// <param name="Exclusion">Set when it was dropped.</param>
public sealed record CandidateReply(
    string Offering,
    string Name,
    string NameEn,
    string VendorName,
    string VendorNameEn,
    bool IsOrderable,
    DateTimeOffset AddedAt,
    string AddedBy,
    int? FromSearch,
    string? AddedBecause,
    ExclusionReply? Exclusion)
{
    /// <summary>The level that hides it from searches and new orders; <c>null</c> = it is not hidden.</summary>
    public int? BelowLine { get; init; }
}

/// <summary>What was chosen and why.</summary>
/// <param name="Offering">Code of the chosen offering.</param>
/// <param name="Plan">Code of the chosen plan.</param>
/// <param name="Words">The reason in words.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="AgainstScore">Why one was chosen that is not alone at the head of the scoring.</param>
public sealed record DecisionReply(string Offering, string Plan, string Words, DateTimeOffset At, string By, string? AgainstScore);

/// <summary>A whole case.</summary>
/// <param name="Id">Id of the case.</param>
/// <param name="Municipality">Whose case it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Area">Number of its business area, if it has one.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="OpenedBy">By whom.</param>
/// <param name="Needs">What the municipality asks.</param>
/// <param name="Candidates">Every offering that was ever on the list.</param>
/// <param name="Decision">Set once it is decided; then nothing changes any more.</param>
/// <param name="Version">Also the <c>ETag</c>; send it in <c>If-Match</c> with the next change.</param>
public sealed record SelectionReply(
    Guid Id,
    string Municipality,
    string Title,
    int? Area,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    IReadOnlyList<NeedReply> Needs,
    IReadOnlyList<CandidateReply> Candidates,
    DecisionReply? Decision,
    int Version)
{
    internal static SelectionReply Of(SelectionSheet sheet) => new(
        sheet.Id.Value, sheet.Municipality.Value, sheet.Title, sheet.Area, Tokyo.At(sheet.OpenedAt), sheet.OpenedBy,
        [.. sheet.Needs.Select(need => new NeedReply(need.Number, need.Text, need.Strength, Tokyo.At(need.StatedAt), need.StatedBy))],
        [.. sheet.Candidates.Select(Candidate)],
        sheet.Decision is { } made ? new DecisionReply(made.Offering, made.Plan, made.Words, Tokyo.At(made.At), made.By, made.AgainstScore) : null,
        sheet.Version);

    private static CandidateReply Candidate(CandidateSheet sheet) => new(
        sheet.Candidate.Offering, sheet.Name, sheet.NameEn, sheet.VendorName, sheet.VendorNameEn, sheet.IsOrderable,
        Tokyo.At(sheet.Candidate.AddedAt), sheet.Candidate.AddedBy, sheet.Candidate.FromSearch, sheet.Candidate.AddedBecause,
        sheet.Candidate.Exclusion is { } dropped ? new ExclusionReply(dropped.Reason, dropped.Words, Tokyo.At(dropped.At), dropped.By) : null)
    {
        BelowLine = sheet.BelowLine,
    };
}
