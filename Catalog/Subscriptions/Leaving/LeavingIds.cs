namespace Catalog.Subscriptions.Leaving;

public readonly record struct ExportId(Guid Value) : IGuidId<ExportId>
{
    public static ExportId New() => new(Guid.CreateVersion7());

    public static ExportId From(Guid value) => new(value);
}
