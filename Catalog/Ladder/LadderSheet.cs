using Catalog.Provisioning.Checks;

namespace Catalog.Ladder;

/// <summary>What became of a check, without the exchanges behind it.</summary>
public sealed record LadderCheckRow(string Check, CheckVerdict Verdict);

/// <summary>Where a listing stands, for everybody.</summary>
/// <param name="HasLadder">Whether the marketplace can order it, and so check it; a published fact has no ladder.</param>
/// <param name="Level">0 to 8; <c>null</c> = not checked yet.</param>
/// <param name="Since">The day on which the level was reached.</param>
/// <param name="CheckedOn">The day of the newest finished run.</param>
/// <param name="HeldNights">Nights in a row on which level 7 held, up to and with the newest run.</param>
/// <param name="Checks">Verdicts of the newest finished run in which the broker answered, in the order of the checks.</param>
public sealed record LadderSheet(
    string Offering, bool HasLadder, int? Level, DateOnly? Since, DateOnly? CheckedOn, int HeldNights, IReadOnlyList<LadderCheckRow> Checks)
{
    /// <summary>The vendor's people make its tenants by hand: it can be ordered, and no night can try it.</summary>
    public bool IsByHand { get; init; }

    public bool IsBelowLine => LadderRule.IsBelowLine(Level);

    public LadderCheckRow? FirstFailed => Checks.FirstOrDefault(check => check.Verdict == CheckVerdict.Fail);
}

/// <summary>One run as its vendor and the curators read it.</summary>
/// <param name="Findings">Judged so far: failures first, then in the order of the checks; empty in lists.</param>
/// <param name="FailedCheck">The first check that failed.</param>
public sealed record LadderRunSheet(
    LadderRunId Id, string Offering, string Vendor, DateOnly Day, bool IsNightly, CheckState State, DateTimeOffset OrderedAt, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, bool IsSilent, int? Reached, string? FailedCheck, IReadOnlyList<CheckFinding> Findings)
{
    public bool IsUnderway => EndedAt is null;
}

/// <summary>One listing in the curators' overview.</summary>
/// <param name="Reached">What the newest finished run reached.</param>
public sealed record LadderLine(
    string Offering, string Name, string NameEn, string VendorName, string VendorNameEn, int? Level, DateOnly? Since, DateOnly? CheckedOn, int? Reached, bool IsSilent, string? FailedCheck, LadderRunId? Run);
