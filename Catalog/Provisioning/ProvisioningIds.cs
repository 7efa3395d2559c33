namespace Catalog.Provisioning;

public readonly record struct OperationId(Guid Value) : IGuidId<OperationId>
{
    public static OperationId New() => new(Guid.CreateVersion7());

    public static OperationId From(Guid value) => new(value);
}

/// <summary>Also the <c>instance_id</c> at the vendor's broker.</summary>
public readonly record struct TenantId(Guid Value) : IGuidId<TenantId>
{
    public static TenantId New() => new(Guid.CreateVersion7());

    public static TenantId From(Guid value) => new(value);
}

/// <summary>Also the <c>binding_id</c> at the vendor's broker.</summary>
public readonly record struct BindingId(Guid Value) : IGuidId<BindingId>
{
    public static BindingId New() => new(Guid.CreateVersion7());

    public static BindingId From(Guid value) => new(value);
}

public readonly record struct LinkId(Guid Value) : IGuidId<LinkId>
{
    public static LinkId New() => new(Guid.CreateVersion7());

    public static LinkId From(Guid value) => new(value);
}
