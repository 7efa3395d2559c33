using Catalog;
using Catalog.Ladder;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Edge;
using Marketplace.Api.Provisioning.Checks;

namespace Marketplace.Api.Ladder;

/// <summary>Where an offering stands on the ladder.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="HasLadder">Whether it is checked; what cannot be ordered here has no ladder and is not hidden for that.</param>
/// <param name="Level">0 to 8; <c>null</c> = not checked yet.</param>
/// <param name="Name">Name of the level, in the language of <c>Accept-Language</c>.</param>
/// <param name="Meaning">What a municipality may rely on.</param>
/// <param name="Since">The day on which the level was reached.</param>
/// <param name="CheckedOn">The day of the newest finished run.</param>
/// <param name="HeldNights">Nights in a row on which level 7 held.</param>
/// <param name="IsHidden">Whether the level keeps it out of searches, comparisons and new orders.</param>
/// <param name="Checks">Every check of the newest run in which the broker answered.</param>
public sealed record LadderReply(
    string Offering, bool HasLadder, int? Level, string Name, string Meaning, DateOnly? Since, DateOnly? CheckedOn, int HeldNights, bool IsHidden,
    IReadOnlyList<LadderCheckReply> Checks)
{
    internal static LadderReply Of(LadderSheet sheet) => new(
        sheet.Offering, sheet.HasLadder, sheet.Level, LadderLevels.Name(sheet.Level), LadderLevels.Meaning(sheet.Level), sheet.Since, sheet.CheckedOn,
        sheet.HeldNights, sheet.IsBelowLine, [.. sheet.Checks.Select(LadderCheckReply.Of)]);
}

/// <summary>What became of one check.</summary>
/// <param name="Check">Stable name of the check.</param>
/// <param name="Level">The level that needs it; <c>null</c> = the check is not in use any more.</param>
/// <param name="Title">What is tried.</param>
/// <param name="Verdict">pass, fail or notApplicable.</param>
public sealed record LadderCheckReply(string Check, int? Level, string Title, CheckVerdict Verdict)
{
    internal static LadderCheckReply Of(LadderCheckRow row)
    {
        var check = LadderChecks.Find(row.Check);
        return new(row.Check, check?.Level, check?.Title() ?? row.Check, row.Verdict);
    }
}

/// <summary>A run was ordered.</summary>
/// <param name="Run">Its id.</param>
public sealed record LadderRunOrderedReply(Guid Run);

/// <summary>One run of an offering.</summary>
/// <param name="Id">Id of the run.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Day">The day in Tokyo for which it counts.</param>
/// <param name="IsNightly">Whether it is the run of the night.</param>
/// <param name="State">waiting, running, stopping, finished, stopped or interrupted.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="StartedAt">When it began; <c>null</c> = not yet.</param>
/// <param name="EndedAt">When it ended; <c>null</c> = not yet.</param>
/// <param name="IsSilent">Whether the broker gave no answer at all; such a night keeps the level twice.</param>
/// <param name="Reached">The highest level whose checks hold, 0 to 7; <c>null</c> = it did not come to its end.</param>
/// <param name="FailedCheck">The first check that failed; <c>null</c> = none.</param>
public sealed record LadderRunReply(
    Guid Id, string Offering, DateOnly Day, bool IsNightly, CheckState State, DateTimeOffset OrderedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    bool IsSilent, int? Reached, string? FailedCheck)
{
    internal static LadderRunReply Of(LadderRunSheet sheet) => new(
        sheet.Id.Value, sheet.Offering, sheet.Day, sheet.IsNightly, sheet.State, Tokyo.At(sheet.OrderedAt), ReplyTime.At(sheet.StartedAt), ReplyTime.At(sheet.EndedAt),
        sheet.IsSilent, sheet.Reached, sheet.FailedCheck);
}

/// <summary>A run with what it found so far.</summary>
/// <param name="Run">How it stands.</param>
/// <param name="Findings">Every check judged so far, failures first.</param>
public sealed record LadderRunDetailsReply(LadderRunReply Run, IReadOnlyList<LadderFindingReply> Findings)
{
    internal static LadderRunDetailsReply Of(LadderRunSheet sheet) => new(LadderRunReply.Of(sheet), [.. sheet.Findings.Select(LadderFindingReply.Of)]);
}

/// <summary>What became of one check, with the calls behind it.</summary>
/// <param name="Check">Stable name of the check.</param>
/// <param name="Level">The level that needs it; <c>null</c> = the check is not in use any more.</param>
/// <param name="Title">What is tried, in the language of <c>Accept-Language</c>.</param>
/// <param name="Verdict">pass, fail or notApplicable.</param>
/// <param name="Expected">What should have been there; <c>null</c> unless it failed.</param>
/// <param name="Seen">What was there instead; <c>null</c> unless it failed.</param>
/// <param name="Why">What a municipality would meet.</param>
/// <param name="Remedy">What to do about it; <c>null</c> unless it failed.</param>
/// <param name="Exchanges">The calls behind a failure; secrets masked, bodies bounded.</param>
public sealed record LadderFindingReply(
    string Check, int? Level, string Title, CheckVerdict Verdict, string? Expected, string? Seen, string? Why, string? Remedy, IReadOnlyList<CheckExchangeReply> Exchanges)
{
    internal static LadderFindingReply Of(CheckFinding finding)
    {
        var check = LadderChecks.Find(finding.Rule);
        return new(
            finding.Rule, check?.Level, check?.Title() ?? finding.Rule, finding.Verdict, finding.Expected, finding.Seen, check?.Why(),
            finding.Verdict == CheckVerdict.Fail ? check?.Remedy() : null, [.. finding.Exchanges.Select(CheckExchangeReply.Of)]);
    }
}

/// <summary>One offering in the overview.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Name">Its name in Japanese.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Level">0 to 8; <c>null</c> = not checked yet.</param>
/// <param name="Since">The day on which the level was reached.</param>
/// <param name="IsHidden">Whether the level keeps it out of searches, comparisons and new orders.</param>
/// <param name="CheckedOn">The day of the newest finished run.</param>
/// <param name="FailedCheck">The first check that failed in it; <c>null</c> = none.</param>
/// <param name="Run">Id of that run.</param>
public sealed record LadderLineReply(
    string Offering, string Name, string NameEn, int? Level, DateOnly? Since, bool IsHidden, DateOnly? CheckedOn, string? FailedCheck, Guid? Run)
{
    internal static LadderLineReply Of(LadderLine line) => new(
        line.Offering, line.Name, line.NameEn, line.Level, line.Since, LadderRule.IsBelowLine(line.Level), line.CheckedOn, line.FailedCheck, line.Run?.Value);
}
