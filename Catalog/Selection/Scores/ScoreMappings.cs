using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Scores;

internal sealed class ScoreWeightsMapping : IEntityTypeConfiguration<ScoreWeights>
{
    public void Configure(EntityTypeBuilder<ScoreWeights> builder)
    {
        builder.HasKey(weights => new { weights.Selection, weights.Number });
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(weights => weights.Selection);
        builder.Property(weights => weights.Criteria).IsWritten();
        builder.Ignore(weights => weights.QualityWeights);
    }
}

internal sealed class GivenScoreMapping : IEntityTypeConfiguration<GivenScore>
{
    public void Configure(EntityTypeBuilder<GivenScore> builder)
    {
        builder.HasKey(score => new { score.Selection, score.Number });
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(score => score.Selection);
    }
}

internal sealed class ScoredPriceMapping : IEntityTypeConfiguration<ScoredPrice>
{
    public void Configure(EntityTypeBuilder<ScoredPrice> builder)
    {
        builder.HasKey(price => new { price.Selection, price.Number });
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(price => price.Selection);
    }
}
