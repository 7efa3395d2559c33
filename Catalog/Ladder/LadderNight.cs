namespace Catalog.Ladder;

/// <summary>What one finished run says of a listing.</summary>
/// <param name="Day">The day in Tokyo for which it counts.</param>
/// <param name="Reached">The highest level whose checks, and all below, hold; 0 to 7.</param>
/// <param name="IsSilent">The broker gave no answer at all, so that nothing was learned.</param>
public sealed record LadderNight(DateOnly Day, int Reached, bool IsSilent = false);

/// <summary>Where a listing stands on the ladder.</summary>
/// <param name="Level">0 to 8; <c>null</c> = not checked yet.</param>
/// <param name="HeldNights">Nights in a row on which level 7 held.</param>
public sealed record LadderStanding(int? Level, int HeldNights);
