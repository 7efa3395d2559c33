namespace LocalCloud.Tenants;

/// <summary>The part of the address that leads to one municipality's own application; not to be guessed.</summary>
public readonly record struct TenantId(string Value)
{
    public string Path => $"/t/{Value}/";
}

/// <summary>The id of a record an application keeps.</summary>
public readonly record struct RecordId(Guid Value)
{
    public static RecordId New() => new(Guid.CreateVersion7());
}
