using Catalog;
using Catalog.Selection.Joint;

namespace Marketplace.Api.Selection.Joint;

/// <summary>A town of a case.</summary>
/// <param name="Municipality">Six-digit code.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">Name in Latin letters.</param>
/// <param name="Population">People, by the census in force.</param>
public sealed record TownReply(string Municipality, string Name, string NameEn, int Population)
{
    internal static TownReply Of(TownName town) => new(town.Code.Value, town.Name, town.NameEn, town.Population);
}

/// <summary>Who did something when.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Words">What they wrote; <c>null</c> where nothing had to be written.</param>
public sealed record TownActReply(DateTimeOffset At, string By, string? Words)
{
    internal static TownActReply? Of(JointAct? act) => act is null ? null : new TownActReply(Tokyo.At(act.At), act.By, act.Words);
}

/// <summary>One invitation and all that came of it.</summary>
/// <param name="Town">Who is invited.</param>
/// <param name="State">How it stands today.</param>
/// <param name="Until">Last day of the invitation and of reading the case.</param>
/// <param name="Invited">Who invited in which words.</param>
/// <param name="Joined">Set when it joined.</param>
/// <param name="Ended">Set when it declined or left, or when the invitation was taken back.</param>
/// <param name="View">Whether it agrees to the decision; <c>null</c> = not said.</param>
/// <param name="ViewStated">Who said so in which words.</param>
public sealed record JointTownReply(
    TownReply Town, JointState State, DateOnly Until, TownActReply Invited, TownActReply? Joined, TownActReply? Ended, JointView? View, TownActReply? ViewStated)
{
    internal static JointTownReply Of(JointTownSheet sheet) => new(
        TownReply.Of(sheet.Town), sheet.State, sheet.Until, TownActReply.Of(sheet.Invited)!, TownActReply.Of(sheet.Joined), TownActReply.Of(sheet.Ended),
        sheet.View, TownActReply.Of(sheet.ViewStated));
}

/// <summary>What a candidate costs one town.</summary>
/// <param name="Municipality">Six-digit code.</param>
/// <param name="FiveYearGross">Yen over five years, tax included; <c>null</c> = no price for its population.</param>
public sealed record TownCostReply(string Municipality, long? FiveYearGross);

/// <summary>What a candidate costs each town of the case for its own population.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Plan">The decided plan; <c>null</c> = for each town its cheapest.</param>
/// <param name="Towns">The leading town first, then those that have joined.</param>
public sealed record TownsCostReply(string Offering, string? Plan, IReadOnlyList<TownCostReply> Towns);

/// <summary>The towns of a case.</summary>
/// <param name="Lead">Whose case it is.</param>
/// <param name="Towns">Every invitation, the oldest first.</param>
/// <param name="Costs">The chosen candidate, or every open one.</param>
/// <param name="Version">Of the case; also the <c>ETag</c>.</param>
public sealed record TownsReply(TownReply Lead, IReadOnlyList<JointTownReply> Towns, IReadOnlyList<TownsCostReply> Costs, int Version)
{
    internal static TownsReply Of(TownsSheet sheet) => new(
        TownReply.Of(sheet.Lead), [.. sheet.Towns.Select(JointTownReply.Of)],
        [.. sheet.Costs.Select(cost => new TownsCostReply(
            cost.Offering, cost.Plan, [.. sheet.Reading.Zip(cost.Towns, (town, gross) => new TownCostReply(town.Code.Value, gross?.Amount))]))],
        sheet.Version);
}

/// <summary>An invitation as the invited town sees it: nothing of the case itself.</summary>
/// <param name="Case">Id of the case; the town answers at its <c>/towns/own</c>.</param>
/// <param name="Lead">Who invites.</param>
/// <param name="Own">How the own town stands.</param>
public sealed record InvitationReply(Guid Case, TownReply Lead, JointTownReply Own)
{
    internal static InvitationReply Of(InvitationSheet sheet) => new(sheet.Case.Value, TownReply.Of(sheet.Lead), JointTownReply.Of(sheet.Own));
}
