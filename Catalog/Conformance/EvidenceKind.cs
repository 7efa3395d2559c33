namespace Catalog.Conformance;

/// <summary>On what a statement rests. Four different states, never merged into one tick.</summary>
public enum EvidenceKind
{
    /// <summary>事業者の申告</summary>
    VendorClaim,
    /// <summary>適合確認: examined, with a published number.</summary>
    ExaminedCertificate,
    /// <summary>機械試験: a test that ran against the product.</summary>
    MachineTest,
    /// <summary>自治体の確認: a municipality's own check; only that municipality sees it.</summary>
    TownCheck,
}
