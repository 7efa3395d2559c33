namespace Catalog.Events.Signals;

/// <summary>Why a signal is not believed, and refusals around it; sentences in EventsFaults.resx.</summary>
public static class SignalFaults
{
    /// <summary>No id, no time or no signature in the headers.</summary>
    public static Fault NotSigned { get; } = new("events.signal-unsigned", FaultKind.Forbidden);

    /// <summary>More than five minutes before or after our clock.</summary>
    public static Fault Old { get; } = new("events.signal-old", FaultKind.Forbidden);

    /// <summary>No secret of this vendor made this signature, or it has none.</summary>
    public static Fault Forged { get; } = new("events.signal-forged", FaultKind.Forbidden);

    public static Fault Unreadable { get; } = new("events.signal-unreadable", FaultKind.Invalid);

    /// <summary>Not an instance of this vendor.</summary>
    public static Fault UnknownInstance(string instance) => new Fault("events.signal-unknown-instance", FaultKind.NotFound, instance).On("subject");

    public static Fault NotYours(string vendor) => new("events.signal-not-yours", FaultKind.Forbidden, vendor);

    public static Fault UnknownVendor(string vendor) => new("events.signal-unknown-vendor", FaultKind.NotFound, vendor);
}
