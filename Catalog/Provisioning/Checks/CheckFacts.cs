using Catalog.Audit;

namespace Catalog.Provisioning.Checks;

/// <summary>A vendor's broker is to be checked (接続診断の開始).</summary>
public sealed record BrokerCheckOrdered(Guid Check, string Vendor, string Url) : Fact(Vendor);

/// <summary>A check was asked to stop (接続診断の中止).</summary>
public sealed record BrokerCheckStopped(Guid Check, string Vendor) : Fact(Vendor);

/// <summary>A check came to its end (接続診断の終了).</summary>
public sealed record BrokerCheckEnded(Guid Check, string Vendor, CheckState Outcome, int Passed, int Failed) : Fact(Vendor);
