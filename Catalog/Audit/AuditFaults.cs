using System.Globalization;

namespace Catalog.Audit;

/// <summary>Refusals of this slice, and what a check of the log can find; sentences in AuditFaults.resx.</summary>
public static class AuditFaults
{
    /// <summary>Facts get their place within seconds.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public static Fault UnknownEvent(Guid id) => new Fault("audit.unknown-event", FaultKind.NotFound, id.ToString()).On("event");

    public static Fault WhichProof { get; } = new("audit.which-proof", FaultKind.Invalid);

    public static Fault NoSuchSizes(long from, long to, long size) =>
        new Fault("audit.no-such-sizes", FaultKind.Invalid, Text(from), Text(to), Text(size)).On("to");

    public static Fault NothingSigned { get; } = new("audit.nothing-signed", FaultKind.Unavailable) { TryAfter = Soon };

    public static Fault NotPlacedYet { get; } = new("audit.not-placed-yet", FaultKind.Unavailable) { TryAfter = Soon };

    public static Fault PlaceMissing(long position) => new("audit.place-missing", FaultKind.Conflict, Text(position));

    public static Fault EventMissing(long position, Guid id) => new("audit.event-missing", FaultKind.Conflict, Text(position), id.ToString());

    public static Fault EventChanged(long position, Guid id) => new("audit.event-changed", FaultKind.Conflict, Text(position), id.ToString());

    public static Fault EventWithoutPlace(Guid id) => new("audit.event-without-place", FaultKind.Conflict, id.ToString());

    public static Fault NodeBroken(int level, long index) => new("audit.node-broken", FaultKind.Conflict, Text(level), Text(index));

    public static Fault RootBroken(long size) => new("audit.root-broken", FaultKind.Conflict, Text(size));

    public static Fault SignatureBroken(long size, string key) => new("audit.signature-broken", FaultKind.Conflict, Text(size), key);

    public static Fault LogCut(long size, long known) => new("audit.log-cut", FaultKind.Conflict, Text(size), Text(known));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
