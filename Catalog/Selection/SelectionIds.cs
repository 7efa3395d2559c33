namespace Catalog.Selection;

public readonly record struct SelectionId(Guid Value) : IGuidId<SelectionId>
{
    public static SelectionId New() => new(Guid.CreateVersion7());

    public static SelectionId From(Guid value) => new(value);
}
