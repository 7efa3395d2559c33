using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Provisioning.Identity;

internal sealed class IdentityProviderMapping : IEntityTypeConfiguration<IdentityProvider>
{
    public void Configure(EntityTypeBuilder<IdentityProvider> builder)
    {
        builder.HasKey(provider => provider.Municipality);
        builder.Property(provider => provider.Version).IsConcurrencyToken();
    }
}

internal sealed class SignInMapping : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> builder)
    {
        builder.HasKey(signIn => signIn.Id);
        builder.HasIndex(signIn => signIn.Tenant).IsUnique();
        builder.HasIndex(signIn => signIn.Subscription);
        builder.HasIndex(signIn => signIn.DueAt);
        builder.Ignore(signIn => signIn.IsHandedOver);
        builder.Property(signIn => signIn.Version).IsConcurrencyToken();
    }
}

internal sealed class AssignedPersonMapping : IEntityTypeConfiguration<AssignedPerson>
{
    public void Configure(EntityTypeBuilder<AssignedPerson> builder)
    {
        builder.HasKey(person => person.Id);
        builder.HasIndex(person => new { person.Subscription, person.UserName }).IsUnique();
        builder.Ignore(person => person.IsAssigned);
    }
}
