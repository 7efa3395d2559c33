namespace Catalog.Offerings;

/// <summary>What an offering is for, in the words of a town that looks for one (製品の種類).</summary>
public enum OfferingKind
{
    /// <summary>標準準拠システム: a standard system other than those below.</summary>
    StandardSystem,
    /// <summary>健康管理</summary>
    HealthManagement,
    /// <summary>予防接種台帳</summary>
    VaccinationLedger,
    /// <summary>書かない窓口</summary>
    WritelessCounter,
    /// <summary>住民基本台帳との連携</summary>
    ResidentRegisterLink,
}
