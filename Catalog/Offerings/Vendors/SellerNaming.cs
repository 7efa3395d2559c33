namespace Catalog.Offerings.Vendors;

/// <summary>A maker's word that another firm sells one of its products (販売店の指名). Which offering it is, the seller's listing says.</summary>
public sealed class SellerNaming
{
    public const int MostOfProduct = 100;

    private SellerNaming() { }

    internal SellerNaming(string maker, string product, string seller, Actor by, DateTimeOffset now)
    {
        Id = SellerNamingId.New();
        (Maker, Product, Seller) = (maker, product, seller);
        (NamedAt, NamedByName) = (now, by.Name);
    }

    public SellerNamingId Id { get; private set; }

    /// <summary>Code of the vendor that made the product.</summary>
    public string Maker { get; private set; } = null!;

    /// <summary>Name of the product, as sellers list it.</summary>
    public string Product { get; private set; } = null!;

    /// <summary>法人番号 of the seller; it need not be registered yet.</summary>
    public string Seller { get; private set; } = null!;

    public DateTimeOffset NamedAt { get; private set; }

    public string NamedByName { get; private set; } = null!;

    /// <summary>Taken back; <c>null</c> = it holds.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    internal void Drop(DateTimeOffset now) => DroppedAt ??= now;
}
