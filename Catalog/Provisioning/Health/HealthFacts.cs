using Catalog.Audit;

namespace Catalog.Provisioning.Health;

/// <summary>A broker missed so many beats that new orders are refused (新規申込みの一時停止). An alarm.</summary>
public sealed record NewOrdersPaused(string Vendor, int MissedBeats, string Reason) : Fact(Vendor);

/// <summary>The broker answers again, and new orders are taken (新規申込みの再開).</summary>
public sealed record NewOrdersReopened(string Vendor) : Fact(Vendor);

/// <summary>Work at a broker is held back (接続先への処理の一時停止). An alarm.</summary>
public sealed record BrokerGateClosed(string Vendor, string Reason) : Fact(Vendor);

/// <summary>Work gets through to the broker again (接続先への処理の再開).</summary>
public sealed record BrokerGateOpened(string Vendor) : Fact(Vendor);
