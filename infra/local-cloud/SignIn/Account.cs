using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalCloud.SignIn;

/// <summary>A person who may work in a tenant, as the platform told of (SCIM 2.0, RFC 7643 §4.1).</summary>
internal sealed class Account
{
    public RecordId Id { get; init; } = RecordId.New();

    public required TenantId Tenant { get; init; }

    /// <summary>The name by which the identity provider knows the person; lower case, because nobody is told apart by case.</summary>
    public required string UserName { get; init; }

    /// <summary>The platform's own id of the person.</summary>
    public string? ExternalId { get; init; }

    public required string DisplayName { get; init; }

    public string? Mail { get; init; }

    public DateTimeOffset? SwitchedOffAt { get; private set; }

    public bool MayWork => SwitchedOffAt is null;

    public static string Key(string userName) => userName.Trim().ToLowerInvariant();

    public void Switch(bool on, DateTimeOffset now) => SwitchedOffAt = on ? null : SwitchedOffAt ?? now;

    internal sealed class Map : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.HasKey(a => a.Id);
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.HasIndex(a => new { a.Tenant, a.UserName }).IsUnique();
            builder.Ignore(a => a.MayWork);
        }
    }
}
