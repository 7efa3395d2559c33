namespace Catalog.Offerings;

/// <summary>A plan (料金プラン) of an offering; what is ordered.</summary>
public sealed class Plan
{
    private Plan() { }

    public Plan(string code, string name, string nameEn, int minimumMonths, IReadOnlyList<PriceTier> tiers, IReadOnlyList<PlanOption>? options = null)
    {
        Id = PlanId.New();
        Code = code;
        Name = name;
        NameEn = nameEn;
        MinimumMonths = minimumMonths;
        Tiers = [.. tiers];
        Options = [.. options ?? []];
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

    /// <summary>What can be added, by code.</summary>
    public List<PlanOption> Options { get; private set; } = [];

    /// <summary>Those of these codes that this plan has.</summary>
    public IReadOnlyList<PlanOption> Chosen(IReadOnlyList<string> codes) => Options.FindAll(option => codes.Contains(option.Code));

    /// <summary>Offers one more option; one that is offered already stays as it is, it may have been agreed on.</summary>
    public void Offer(PlanOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (!Options.Exists(known => known.Code == option.Code))
        {
            Options.Add(option);
        }
    }

    /// <summary>Says what a newer version of the listing says of it; its code stays.</summary>
    public void Restate(Plan stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        (Name, NameEn, MinimumMonths) = (stated.Name, stated.NameEn, stated.MinimumMonths);
        if (!Tiers.SequenceEqual(stated.Tiers))
        {
            Tiers = [.. stated.Tiers];
        }

        if (!Options.SequenceEqual(stated.Options))
        {
            Options = [.. stated.Options];
        }
    }

    /// <summary>The band of this population; <c>null</c> when the vendor names no price for it.</summary>
    public PriceTier? TierFor(int population) => Tiers.Find(tier => tier.Covers(population));
}
