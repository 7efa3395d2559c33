namespace Catalog.Municipalities.Rules;

/// <summary>The kinds of contract that the cabinet order tells apart (契約の種類, 地方自治法施行令 別表第五).</summary>
public enum ContractKind
{
    /// <summary>工事又は製造の請負</summary>
    Works,
    /// <summary>財産の買入れ</summary>
    Purchase,
    /// <summary>物件の借入れ</summary>
    Rental,
    /// <summary>財産の売払い</summary>
    Sale,
    /// <summary>物件の貸付け</summary>
    Letting,
    /// <summary>前各号に掲げるもの以外のもの (役務・委託)</summary>
    Other,
}
