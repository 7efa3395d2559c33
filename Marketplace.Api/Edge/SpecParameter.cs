namespace Marketplace.Api.Edge;

/// <summary>A specification in a query: <c>019</c> for the newest version published by the day, <c>019@1.0</c> for one version.</summary>
internal sealed record SpecParameter(string System, string? Number)
{
    public const string Description = "Business system id, and after an @ the version, such as 019@1.0; without a version the newest that was published by the day.";

    public static SpecParameter Read(string text)
    {
        var parts = text.Split('@', 2);
        return new SpecParameter(parts[0], parts.ElementAtOrDefault(1) is { Length: > 0 } number ? number : null);
    }
}
