namespace Catalog.Municipalities;

/// <summary>The kind of a basic local body (基礎自治体の区分).</summary>
public enum MunicipalityKind
{
    /// <summary>政令指定都市</summary>
    DesignatedCity,
    /// <summary>中核市</summary>
    CoreCity,
    /// <summary>市</summary>
    City,
    /// <summary>特別区</summary>
    SpecialWard,
    /// <summary>町</summary>
    Town,
    /// <summary>村</summary>
    Village,
}
