namespace Catalog.Conformance;

/// <summary>What a statement says of one requirement beyond its state; only rows that have such a thing have a note.</summary>
/// <param name="Place">The requirement's place in its specification version.</param>
/// <param name="Remark">In the vendor's words; <c>null</c> = none.</param>
/// <param name="PlannedOn">Day on which the gap will be closed (対応予定日); <c>null</c> = no plan.</param>
public sealed record StatementNote(int Place, string? Remark, DateOnly? PlannedOn);
