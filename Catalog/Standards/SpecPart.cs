namespace Catalog.Standards;

/// <summary>Which part of a specification a row belongs to. Numbers repeat between parts: a form and a function may share one.</summary>
public enum SpecPart
{
    /// <summary>機能要件, 7-digit 機能ID.</summary>
    Function,
    /// <summary>帳票要件, 7-digit 帳票ID.</summary>
    Form,
    /// <summary>データ要件: a group of the 基本データリスト, 6 digits.</summary>
    DataGroup,
    /// <summary>連携要件: an interface with its 連携ID.</summary>
    Linkage,
}
