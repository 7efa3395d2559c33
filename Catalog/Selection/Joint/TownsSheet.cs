using Catalog.Municipalities;

namespace Catalog.Selection.Joint;

/// <summary>A town as it is named beside a case.</summary>
public sealed record TownName(MunicipalityCode Code, string Name, string NameEn, int Population);

/// <summary>Who did something when.</summary>
/// <param name="Words">What they wrote; <c>null</c> where nothing had to be written.</param>
public sealed record JointAct(DateTimeOffset At, string By, string? Words = null);

/// <summary>One invitation of a case and all that came of it.</summary>
public sealed record JointTownSheet(
    TownName Town, JointState State, DateOnly Until, JointAct Invited, JointAct? Joined, JointAct? Ended, JointView? View, JointAct? ViewStated)
{
    internal static JointTownSheet Of(JointTown town, TownName name, DateOnly today) => new(
        name, JointStates.Of(town, today), town.Until, new JointAct(town.InvitedAt, town.InvitedBy, town.Words),
        Act(town.JoinedAt, town.JoinedBy), Act(town.EndedAt, town.EndedBy, town.EndedBecause), town.View,
        Act(town.ViewStatedAt, town.ViewStatedBy, town.ViewWords));

    private static JointAct? Act(DateTimeOffset? at, string? by, string? words = null) => at is { } when ? new JointAct(when, by!, words) : null;
}

/// <summary>What one candidate costs each town of the case over five years, tax included.</summary>
/// <param name="Plan">The decided plan; <c>null</c> = for each town its cheapest.</param>
/// <param name="Towns">In the order of <see cref="TownsSheet.Reading"/>; <c>null</c> = no price for that population.</param>
public sealed record TownsCost(string Offering, string Name, string NameEn, string? Plan, IReadOnlyList<Yen?> Towns);

/// <summary>The towns of a case.</summary>
/// <param name="Lead">Whose case it is.</param>
/// <param name="Towns">Every invitation, the oldest first.</param>
/// <param name="Reading">The leading town and those that have joined.</param>
/// <param name="Costs">The chosen candidate, or every open one.</param>
/// <param name="Version">Of the case.</param>
public sealed record TownsSheet(
    SelectionId Id, string Title, TownName Lead, IReadOnlyList<JointTownSheet> Towns, IReadOnlyList<TownName> Reading, IReadOnlyList<TownsCost> Costs,
    Decision? Decision, bool IsFinal, int Version);

/// <summary>An invitation as the invited town sees it: not the case, only who asks, in which words, until when.</summary>
public sealed record InvitationSheet(SelectionId Case, TownName Lead, JointTownSheet Own);
