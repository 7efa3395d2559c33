namespace Catalog.Conformance;

/// <summary>What a column of a statement says; the headings in use stand in Facts/statement-headings.tsv.</summary>
internal enum StatementField
{
    FunctionId,
    FormId,
    DataGroupId,
    LinkageId,
    /// <summary>区分: which part <see cref="Number"/> belongs to.</summary>
    Part,
    /// <summary>番号</summary>
    Number,
    /// <summary>The requirement, or the name of a function outside of the specification.</summary>
    Name,
    /// <summary>対応状況</summary>
    Says,
    /// <summary>備考</summary>
    Remark,
    /// <summary>対応予定日</summary>
    PlannedOn,
}

/// <summary>What is said once for the whole statement, in a cell with the value to its right.</summary>
internal enum StatementLabel
{
    Offering,
    Release,
    System,
    SpecVersion,
    Evidence,
    EvidenceNumber,
    ValidFrom,
    ValidTo,
    SubScope,
}

/// <summary>What a sheet is by its name.</summary>
internal enum StatementMark
{
    /// <summary>適合状況の申告: the labels.</summary>
    Statement,
    /// <summary>仕様外機能: functions that the specification does not know.</summary>
    Extras,
}
