namespace Catalog.Standards;

/// <summary>What a column of a specification says; the headings in use stand in Facts/spec-headings.tsv.</summary>
internal enum SpecField
{
    /// <summary>機能ID</summary>
    FunctionId,
    /// <summary>帳票ID</summary>
    FormId,
    /// <summary>データグループID</summary>
    DataGroupId,
    /// <summary>連携ID</summary>
    LinkageId,
    /// <summary>項番, of versions older than the ids.</summary>
    Section,
    /// <summary>標準仕様書の名称, repeated in every row of a CSV.</summary>
    Specification,
    /// <summary>大項目</summary>
    Major,
    /// <summary>中項目</summary>
    Middle,
    /// <summary>小項目</summary>
    Minor,
    /// <summary>機能要件, 帳票要件</summary>
    Text,
    /// <summary>要件区分, 実装類型</summary>
    Class,
    /// <summary>適合基準日</summary>
    AppliesFrom,
    /// <summary>備考</summary>
    Remarks,
}
