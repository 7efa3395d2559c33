namespace Catalog.Conformance;

public readonly record struct StatementId(Guid Value) : IGuidId<StatementId>
{
    public static StatementId New() => new(Guid.CreateVersion7());

    public static StatementId From(Guid value) => new(value);
}
