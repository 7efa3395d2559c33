using Catalog.Audit;

namespace Catalog.Events.Signals;

/// <summary>A vendor has a secret for its signals, or another one. The secret is never part of it.</summary>
public sealed record SignalKeyIssued(string Vendor) : Fact(Vendor);

/// <summary>A signal came in a vendor's name and was not believed.</summary>
/// <param name="Reason">One of <see cref="SignalFaults"/>.</param>
public sealed record SignalRefused(string Vendor, string Reason) : Fact(Vendor);
