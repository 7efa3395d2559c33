namespace LocalCloud.Vendors;

public enum ApplicationKind
{
    /// <summary>Vaccination ledger (予防接種台帳).</summary>
    Ledger,

    /// <summary>Health management (健康管理).</summary>
    Health,

    /// <summary>A counter where residents need not write (書かない窓口).</summary>
    Counter,

    /// <summary>Link to the resident register (住民記録連携).</summary>
    Register,
}

/// <summary>What two applications agree on before records pass between them (データ連携の仕様).</summary>
public readonly record struct LinkContract(string Interface, string Version)
{
    public const string VaccinationRecords = "vaccination-records";
    public const string ResidentBase = "resident-base";

    public override string ToString() => $"{Interface} {Version}";
}

/// <summary>One application in a vendor's catalogue, with its plans and the links it can take part in.</summary>
/// <param name="TakesSignIn">People may sign in through the municipality's identity provider (認証基盤).</param>
public sealed record Offer(
    string Id,
    ApplicationKind Kind,
    IReadOnlyList<string> Plans,
    IReadOnlyList<LinkContract> Provides,
    IReadOnlyList<LinkContract> Consumes,
    bool TakesSignIn = false)
{
    public bool HasPlan(string? planId) => Plans.Any(p => p == planId);
}
