using Catalog.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Carrying;

/// <summary>That a case was handed to a colleague (引継ぎ). The one who took it last carries it (担当); before the first, whoever opened it.</summary>
public sealed class HandedOver
{
    private HandedOver() { }

    internal HandedOver(SelectionCase selection, int number, (string Id, string Name) to, string words, string by, DateTimeOffset now)
    {
        Selection = selection.Id;
        Municipality = selection.Municipality;
        Number = number;
        To = to.Id;
        ToName = to.Name;
        Words = words;
        At = now;
        By = by;
    }

    public SelectionId Selection { get; private set; }

    /// <summary>Whose case it was then: a hand-over within one town says nothing in the next, after a merger or a split.</summary>
    public MunicipalityCode Municipality { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    /// <summary>As in <see cref="Actor.Id"/>.</summary>
    public string To { get; private set; } = null!;

    public string ToName { get; private set; } = null!;

    /// <summary>What the colleague should know.</summary>
    public string Words { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = null!;

    /// <summary><c>null</c> = not taken yet; a later hand-over goes before it.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    internal void Take(DateTimeOffset now) => TakenAt ??= now;
}

internal sealed class HandedOverMapping : IEntityTypeConfiguration<HandedOver>
{
    public void Configure(EntityTypeBuilder<HandedOver> builder)
    {
        builder.HasKey(handed => new { handed.Selection, handed.Number });
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(handed => handed.Selection);
        builder.HasIndex(handed => handed.To);
    }
}
