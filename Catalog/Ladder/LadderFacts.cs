using Catalog.Audit;
using Catalog.Provisioning.Checks;

namespace Catalog.Ladder;

/// <summary>A listing is to be checked out of turn (段階の確認の開始).</summary>
public sealed record LadderRunOrdered(Guid Run, string Offering) : Fact(Offering);

/// <summary>A run was asked to stop (段階の確認の中止).</summary>
public sealed record LadderRunStopped(Guid Run, string Offering) : Fact(Offering);

/// <summary>A run came to its end (段階の確認の終了).</summary>
/// <param name="Reached">0 to 7; <c>null</c> = it did not come to its own end.</param>
/// <param name="FailedCheck">The first check that failed; <c>null</c> = none.</param>
public sealed record LadderRunEnded(Guid Run, string Offering, CheckState Outcome, int? Reached, string? FailedCheck) : Fact(Offering);

/// <summary>A town that runs a listing is told that it fell below the line; its own use goes on.</summary>
public sealed record TownToldOfHiding(string Subscription, string Offering, int Level) : Fact(Subscription);

/// <summary>The rule put a listing on another level (段階の変更).</summary>
/// <param name="Before"><c>null</c> = it had not been checked.</param>
public sealed record LadderLevelChanged(string Offering, int? Before, int Level) : Fact(Offering);
