namespace Catalog.Standards;

/// <summary>What the person who brings a file says of it; it overrules what the file says of itself.</summary>
/// <param name="System">Number or name of the business system; <c>null</c> = as the file says.</param>
/// <param name="Version">Such as 7.0; <c>null</c> = as the file says.</param>
/// <param name="PublishedOn">Day of publication; <c>null</c> = as the file says.</param>
/// <param name="Title">Name of the specification; <c>null</c> = as the file says.</param>
public sealed record SpecGiven(string? System = null, string? Version = null, DateOnly? PublishedOn = null, string? Title = null);
