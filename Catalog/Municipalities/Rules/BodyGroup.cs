namespace Catalog.Municipalities.Rules;

/// <summary>The two groups of bodies for which the cabinet order names amounts (別表第五の区分).</summary>
public enum BodyGroup
{
    /// <summary>市町村. Special wards count as cities (地方自治法 283条).</summary>
    Municipality,
    /// <summary>都道府県及び指定都市</summary>
    PrefectureOrDesignatedCity,
}

/// <summary>Which group a kind of municipality belongs to.</summary>
public static class BodyGroups
{
    public static BodyGroup Of(MunicipalityKind kind) =>
        kind == MunicipalityKind.DesignatedCity ? BodyGroup.PrefectureOrDesignatedCity : BodyGroup.Municipality;
}
