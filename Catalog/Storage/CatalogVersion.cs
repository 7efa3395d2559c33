namespace Catalog.Storage;

/// <summary>One row that grows with every change of what the catalog shows; readers of a snapshot compare it.</summary>
public sealed class CatalogVersion
{
    public const int TheOne = 1;

    public int Id { get; private set; } = TheOne;

    public int Number { get; private set; } = 1;

    public void Grow() => Number++;
}
