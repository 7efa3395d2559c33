namespace Catalog.Offerings;

/// <summary>A plan (料金プラン) of an offering; what is ordered.</summary>
public sealed class Plan
{
    private Plan() { }

    public Plan(string code, string name, string nameEn, int minimumMonths, IReadOnlyList<PriceTier> tiers)
    {
        Id = PlanId.New();
        Code = code;
        Name = name;
        NameEn = nameEn;
        MinimumMonths = minimumMonths;
        Tiers = [.. tiers];
    }

    public PlanId Id { get; private set; }

    public OfferingId Offering { get; private set; }

    /// <summary>Stable public code; also the <c>plan_id</c> at the vendor's broker.</summary>
    public string Code { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    public string NameEn { get; private set; } = null!;

    /// <summary>Shortest term in months (最低利用期間).</summary>
    public int MinimumMonths { get; private set; }

    /// <summary>Bands in ascending order, without gap.</summary>
    public List<PriceTier> Tiers { get; private set; } = [];

    /// <summary>The band of this population; <c>null</c> when the vendor names no price for it.</summary>
    public PriceTier? TierFor(int population) => Tiers.Find(tier => tier.Covers(population));
}
