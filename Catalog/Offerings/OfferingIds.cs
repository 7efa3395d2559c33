namespace Catalog.Offerings;

public readonly record struct OfferingId(Guid Value) : IGuidId<OfferingId>
{
    public static OfferingId New() => new(Guid.CreateVersion7());

    public static OfferingId From(Guid value) => new(value);
}

public readonly record struct VendorId(Guid Value) : IGuidId<VendorId>
{
    public static VendorId New() => new(Guid.CreateVersion7());

    public static VendorId From(Guid value) => new(value);
}

public readonly record struct PlanId(Guid Value) : IGuidId<PlanId>
{
    public static PlanId New() => new(Guid.CreateVersion7());

    public static PlanId From(Guid value) => new(value);
}

public readonly record struct OfferingVersionId(Guid Value) : IGuidId<OfferingVersionId>
{
    public static OfferingVersionId New() => new(Guid.CreateVersion7());

    public static OfferingVersionId From(Guid value) => new(value);
}
