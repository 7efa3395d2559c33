namespace Marketplace.Web.Conformance;

/// <summary>Values of an enumeration as addresses write them, and back.</summary>
internal static class Choices
{
    /// <summary><c>null</c> for nothing and for what is no value.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public static string Write<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
