namespace Catalog.Offerings;

/// <summary>Something that can be added to a plan for a price of its own (オプション), the same for every population, tax excluded.</summary>
/// <param name="Code">Stable public code; plans of one offering that have the same option share it.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Initial">Once, at the start.</param>
/// <param name="Monthly">Each month.</param>
public sealed record PlanOption(string Code, string Name, string NameEn, Yen Initial, Yen Monthly);
