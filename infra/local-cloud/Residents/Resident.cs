namespace LocalCloud.Residents;

/// <summary>The number a municipality gives a resident (宛名番号).</summary>
public readonly record struct ResidentNumber(string Value);

/// <summary>A synthetic resident; no such person exists.</summary>
public sealed record Resident(ResidentNumber Number, string Name, string Kana, DateOnly BirthDate, string Address);
