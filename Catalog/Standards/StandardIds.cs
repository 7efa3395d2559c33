namespace Catalog.Standards;

public readonly record struct SpecVersionId(Guid Value) : IGuidId<SpecVersionId>
{
    public static SpecVersionId New() => new(Guid.CreateVersion7());

    public static SpecVersionId From(Guid value) => new(value);
}
