namespace Catalog.Municipalities;

/// <summary>What a person or a program may do here (役割).</summary>
public enum Role
{
    /// <summary>自治体職員: chooses and orders for its own municipality.</summary>
    TownStaff,
    /// <summary>事業者: sees its own listings and the orders for them.</summary>
    Vendor,
    /// <summary>審査担当 (デジタル庁): judges listings, sees no municipality's affairs.</summary>
    Curator,
    /// <summary>監査担当: reads everything that was done, changes nothing.</summary>
    Auditor,
    /// <summary>運用担当: keeps the marketplace running, orders nothing.</summary>
    Operator,
}
