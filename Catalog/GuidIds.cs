namespace Catalog;

/// <summary>A typed id over a version-7 GUID; storage and routes convert it in one place.</summary>
public interface IGuidId<TSelf>
    where TSelf : struct, IGuidId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
