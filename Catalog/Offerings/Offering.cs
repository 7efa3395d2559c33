namespace Catalog.Offerings;

/// <summary>An offering (サービス): one product of one vendor that a municipality can choose.</summary>
public sealed class Offering
{
    private Offering() { }

    public Offering(string code, VendorId vendor, string name, string nameEn, Origin origin, OfferingKind kind, IReadOnlyList<string> systems, DateTimeOffset publishedAt)
    {
        Id = OfferingId.New();
        Code = code;
        VendorId = vendor;
        Name = name;
        NameEn = nameEn;
        Origin = origin;
        Kind = kind;
        Systems = [.. systems];
        PublishedAt = publishedAt;
    }

    public OfferingId Id { get; private set; }

    /// <summary>Stable public code; also the <c>service_id</c> at the vendor's broker.</summary>
    public string Code { get; private set; } = null!;

    public VendorId VendorId { get; private set; }

    public Vendor Vendor { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    public string NameEn { get; private set; } = null!;

    public Origin Origin { get; private set; }

    public OfferingKind Kind { get; private set; }

    /// <summary>Business system ids that it serves; empty for one outside the standard.</summary>
    public List<string> Systems { get; private set; } = [];

    public string? Summary { get; private set; }

    public string? SummaryEn { get; private set; }

    /// <summary>The cloud provider under the government cloud (AWS, Azure, …); <c>null</c> = not stated.</summary>
    public string? Cloud { get; private set; }

    public List<NetworkZone> Zones { get; private set; } = [];

    /// <summary>Prefecture numbers that the vendor serves; empty = the whole country or not stated.</summary>
    public List<string> ServiceArea { get; private set; } = [];

    public string? Support { get; private set; }

    public string? SupportEn { get; private set; }

    public List<LinkInterface> Interfaces { get; private set; } = [];

    public List<SecurityFact> SecurityFacts { get; private set; } = [];

    public ExitTerms? Exit { get; private set; }

    /// <summary><c>null</c> = not stated.</summary>
    public Accessibility? Accessibility { get; private set; }

    /// <summary>The conditions of public SaaS that the vendor affirms, from a to g; empty = not stated.</summary>
    public List<MandatoryPoint> MandatoryPoints { get; private set; } = [];

    public List<Manual> Manuals { get; private set; } = [];

    public List<Plan> Plans { get; private set; } = [];

    public DateTimeOffset PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Version of the catalog in which it last changed, vendor, plans and certificates included; <c>null</c> = not listed yet.</summary>
    public int? ListedIn { get; private set; }

    /// <summary>Can be ordered here: not withdrawn, with plans and a broker behind it.</summary>
    public bool IsOrderable => WithdrawnAt is null && Plans.Count > 0;

    /// <summary>Whether the vendor serves this prefecture; an empty service area is the whole country.</summary>
    public bool Serves(string prefectureNumber) => ServiceArea.Count == 0 || ServiceArea.Contains(prefectureNumber);

    /// <summary>States what the vendor says of its product; a published fact has none of this.</summary>
    public void Describe(OfferingStatement said)
    {
        ArgumentNullException.ThrowIfNull(said);
        (Summary, SummaryEn, Cloud, Support, SupportEn, Exit) =
            (said.Summary, said.SummaryEn, said.Cloud, said.Support, said.SupportEn, said.Exit);
        Zones = [.. said.Zones];
        ServiceArea = [.. said.ServiceArea];
        Interfaces = [.. said.Interfaces];
        SecurityFacts = [.. said.SecurityFacts];
        Accessibility = said.Accessibility;
        MandatoryPoints = [.. said.MandatoryPoints ?? []];
        Manuals = [.. said.Manuals ?? []];
    }

    public void Price(Plan plan) => Plans.Add(plan);

    /// <summary>Marks it as changed in this version of the catalog, so that readers who know an older one read it again.</summary>
    public void List(int version) => ListedIn = version;
}
