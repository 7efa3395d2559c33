namespace Catalog.Offerings;

/// <summary>How far an offering conforms to JIS X 8341-3, as the vendor states it (アクセシビリティ).</summary>
/// <param name="Level"><c>AAA</c>, <c>AA</c>, <c>A</c>, <c>partial</c> or <c>untested</c>.</param>
/// <param name="TestedOn">Day of the test; <c>null</c> = not tested.</param>
/// <param name="Report">Address of the test's report; <c>null</c> = none published.</param>
public sealed record Accessibility(string Level, DateOnly? TestedOn = null, string? Report = null);
