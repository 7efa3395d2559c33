using System.ComponentModel.DataAnnotations;

namespace Marketplace.Api.Selection.Joint;

/// <summary>Invites a town to a case.</summary>
/// <param name="Municipality">Six-digit code of the invited municipality.</param>
/// <param name="Words">What it is asked to do, in words; it does not see the case yet.</param>
/// <param name="Until">Last day, in Tokyo, of the invitation and of reading the case.</param>
public sealed record InviteTownRequest([property: RegularExpression("^[0-9]{6}$")] string Municipality, [property: MaxLength(2000)] string Words, DateOnly Until);

/// <summary>What an invited town says.</summary>
public enum TownAct
{
    /// <summary>It joins the case.</summary>
    Join,
    /// <summary>It does not join.</summary>
    Decline,
    /// <summary>It leaves before the decision.</summary>
    Leave,
    /// <summary>It agrees to the decision.</summary>
    Assent,
    /// <summary>It objects to the decision.</summary>
    Dissent,
}

/// <summary>Speaks for the client's own town.</summary>
/// <param name="Act">What it says.</param>
/// <param name="Words">Why; only joining needs none.</param>
public sealed record SpeakRequest(TownAct Act, [property: MaxLength(2000)] string? Words = null);

/// <summary>Moves cases after a merger or a split.</summary>
/// <param name="From">Six-digit code of the municipality that gives them up.</param>
/// <param name="To">Six-digit code of the municipality that carries them on.</param>
/// <param name="Day">The day on which the change took effect; not before it has come.</param>
/// <param name="Source">The public notice, in words.</param>
/// <param name="Cases">Ids of the cases of a split; left out = all cases, as in a merger.</param>
public sealed record CaseMovesRequest(
    [property: RegularExpression("^[0-9]{6}$")] string From, [property: RegularExpression("^[0-9]{6}$")] string To, DateOnly Day,
    [property: MaxLength(2000)] string Source, IReadOnlyList<Guid>? Cases = null);
