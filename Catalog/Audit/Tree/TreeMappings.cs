using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Audit.Tree;

internal sealed class PlacedEventMapping : IEntityTypeConfiguration<PlacedEvent>
{
    public void Configure(EntityTypeBuilder<PlacedEvent> builder)
    {
        builder.HasKey(placed => placed.Position);
        builder.Property(placed => placed.Position).ValueGeneratedNever();
        builder.HasIndex(placed => placed.Event).IsUnique();
        builder.Property(placed => placed.Hash).HasMaxLength(TreeHash.Bytes);
    }
}

internal sealed class UnplacedEventMapping : IEntityTypeConfiguration<UnplacedEvent>
{
    public void Configure(EntityTypeBuilder<UnplacedEvent> builder)
    {
        builder.HasKey(unplaced => unplaced.Number);
        builder.HasIndex(unplaced => unplaced.Event).IsUnique();
    }
}

internal sealed class TreeNodeMapping : IEntityTypeConfiguration<TreeNode>
{
    public void Configure(EntityTypeBuilder<TreeNode> builder)
    {
        builder.HasKey(node => node.Number);
        builder.Property(node => node.Number).ValueGeneratedNever();
        builder.Property(node => node.Hash).HasMaxLength(TreeHash.Bytes);
    }
}

internal sealed class SignedCheckpointMapping : IEntityTypeConfiguration<SignedCheckpoint>
{
    public void Configure(EntityTypeBuilder<SignedCheckpoint> builder)
    {
        builder.HasKey(checkpoint => checkpoint.Size);
        builder.Property(checkpoint => checkpoint.Size).ValueGeneratedNever();
        builder.Property(checkpoint => checkpoint.Root).HasMaxLength(TreeHash.Bytes);
        builder.Ignore(checkpoint => checkpoint.Checkpoint);
    }
}

internal sealed class CheckpointKeyMapping : IEntityTypeConfiguration<CheckpointKey>
{
    public void Configure(EntityTypeBuilder<CheckpointKey> builder)
    {
        builder.HasKey(key => key.Id);
        builder.HasIndex(key => key.Number).IsUnique();
    }
}
