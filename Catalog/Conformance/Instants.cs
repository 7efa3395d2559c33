namespace Catalog.Conformance;

/// <summary>Instants as both engines keep them: UTC, to the microsecond.</summary>
internal static class Instants
{
    public static DateTimeOffset ToMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
