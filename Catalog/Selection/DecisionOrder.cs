namespace Catalog.Selection;

/// <summary>What is to be decided.</summary>
/// <param name="Offering">Code of the chosen candidate.</param>
/// <param name="Plan">Code of one of its plans.</param>
/// <param name="Words">Why.</param>
/// <param name="AgainstScore">Why it is chosen although another one scored as high or higher; <c>null</c> = none did, or nothing was scored.</param>
public sealed record DecisionOrder(string Offering, string Plan, string Words, string? AgainstScore = null);
