using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Municipalities.Rules;

internal sealed class LocalRuleMapping : IEntityTypeConfiguration<LocalRule>
{
    public void Configure(EntityTypeBuilder<LocalRule> builder)
    {
        builder.HasKey(rule => rule.Id);
        builder.Property(rule => rule.Slot).HasMaxLength(80);
        builder.HasIndex(rule => new { rule.Municipality, rule.Slot, rule.ValidFrom }).IsUnique().HasFilter("\"Corrects\" IS NULL");
        builder.HasIndex(rule => rule.Corrects).IsUnique();
        builder.OwnsOne(rule => rule.Value, json => json.ToJson());
    }
}
