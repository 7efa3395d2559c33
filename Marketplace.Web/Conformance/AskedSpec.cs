namespace Marketplace.Web.Conformance;

/// <summary>A specification as addresses name it: 019 for the newest version of the day, 019@1.0 for one version.</summary>
internal sealed record AskedSpec(string System, string? Number)
{
    public static AskedSpec? Read(string? text)
    {
        var parts = (text ?? string.Empty).Split('@', 2);
        return parts[0].Length == 0 ? null : new AskedSpec(parts[0], parts.ElementAtOrDefault(1) is { Length: > 0 } number ? number : null);
    }

    public override string ToString() => Number is null ? System : $"{System}@{Number}";
}
