namespace Catalog.Offerings;

/// <summary>A version of a product that a vendor released (製品の版). Statements of conformance are made for one of these, never for "the product".</summary>
public sealed class OfferingVersion
{
    private OfferingVersion() { }

    public OfferingVersion(OfferingId offering, string number, DateOnly releasedOn)
    {
        Id = OfferingVersionId.New();
        Offering = offering;
        Number = number;
        ReleasedOn = releasedOn;
    }

    public OfferingVersionId Id { get; private set; }

    public OfferingId Offering { get; private set; }

    /// <summary>As the vendor counts, such as 2026.1; unique within the offering.</summary>
    public string Number { get; private set; } = null!;

    public DateOnly ReleasedOn { get; private set; }
}
