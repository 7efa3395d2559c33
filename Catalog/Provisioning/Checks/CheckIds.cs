namespace Catalog.Provisioning.Checks;

public readonly record struct CheckId(Guid Value) : IGuidId<CheckId>
{
    public static CheckId New() => new(Guid.CreateVersion7());

    public static CheckId From(Guid value) => new(value);
}
