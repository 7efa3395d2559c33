using System.Security.Cryptography;
using LocalCloud.Broker;
using LocalCloud.Instances;
using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.Bindings;

internal enum BindingPurpose
{
    /// <summary>An administrator's way into the tenant.</summary>
    Access,

    /// <summary>This tenant lets another application read (提供側).</summary>
    LinkProvider,

    /// <summary>This tenant reads from another application (取得側).</summary>
    LinkConsumer,

    /// <summary>The tenant's records are given out as they were at the time of the order (データの取り出し).</summary>
    Export,

    /// <summary>The tenant took in what another one gave out (データの取り込み).</summary>
    Import,

    /// <summary>People of the municipality may sign in and are kept as accounts (認証連携).</summary>
    SignIn,
}

/// <summary>A credential made for one purpose; severing the binding ends it.</summary>
internal sealed class Binding
{
    private const int SecretBytes = 32;

    private Binding()
    {
    }

    public long Number { get; private set; }

    public required string Vendor { get; init; }

    public required InstanceId Instance { get; init; }

    public required BindingId Id { get; init; }

    public required TenantId Tenant { get; init; }

    public required string Order { get; init; }

    public required BindingPurpose Purpose { get; init; }

    /// <summary>Empty for access, which follows no interface.</summary>
    public string Interface { get; private set; } = "";

    public string Version { get; private set; } = "";

    public string User { get; private set; } = "";

    public string Secret { get; private set; } = "";

    /// <summary>Where a consumer reads; a path, because a link never leaves this cloud.</summary>
    public string? SourcePath { get; private set; }

    /// <summary>The exported file; null unless the purpose is an export.</summary>
    public string? File { get; private set; }

    public required Lifetime Life { get; init; }

    /// <summary>An export lies open for a day.</summary>
    public DateTimeOffset ExpiresAt => Life.ReadyAt.AddDays(1);

    public BasicCredential Credential => new(User, Secret);

    public LinkContract Contract => new(Interface, Version);

    public static Binding Create(Instance instance, BindingId id, BindOrder order, BindingWish wish, Lifetime life)
    {
        var credential = wish.Source ?? NewCredential(wish.Purpose);
        return new()
        {
            Vendor = instance.Vendor,
            Instance = instance.Id,
            Id = id,
            Tenant = instance.Tenant,
            Order = order.Canonical(),
            Purpose = wish.Purpose,
            Interface = wish.Contract?.Interface ?? "",
            Version = wish.Contract?.Version ?? "",
            User = credential.User,
            Secret = credential.Secret,
            SourcePath = wish.SourcePath,
            File = wish.File,
            Life = life,
        };
    }

    public string Sever(DateTimeOffset now, TimeSpan duration) => Life.End(now, duration);

    private static BasicCredential NewCredential(BindingPurpose purpose) => new(
        $"{WordOf(purpose)}-{Guid.CreateVersion7():N}",
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));

    private static string WordOf(BindingPurpose purpose) => purpose switch
    {
        BindingPurpose.Access => "admin",
        BindingPurpose.Export => "export",
        BindingPurpose.SignIn => "accounts",
        _ => "link",
    };
}
