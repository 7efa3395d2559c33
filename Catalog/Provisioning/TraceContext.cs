using System.Diagnostics;

namespace Catalog.Provisioning;

/// <summary>Where in a trace we are, in the form of W3C Trace Context.</summary>
internal static class TraceContext
{
    /// <summary>The trace of what runs here; where none runs, the beginning of one.</summary>
    public static string Here() => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id }
        ? id
        : $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";
}
