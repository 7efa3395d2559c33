using Catalog.Ladder;

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

    /// <summary>Name of the firm that made the product; <c>null</c> = the vendor itself, or not stated.</summary>
    public string? MakerName { get; private set; }

    /// <summary>法人番号 of the firm that made the product; together with the name.</summary>
    public string? MakerNumber { get; private set; }

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

    /// <summary>Why, in the vendor's words.</summary>
    public string? WithdrawnFor { get; private set; }

    /// <summary>Version of the catalog in which it last changed, vendor, plans and certificates included; <c>null</c> = not listed yet.</summary>
    public int? ListedIn { get; private set; }

    /// <summary>New orders are stopped since (新規申込みの停止); <c>null</c> = they are taken. What runs goes on.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>Why they are stopped.</summary>
    public string? SuspendedFor { get; private set; }

    /// <summary>Day by which the first open gap is promised to be closed; <c>null</c> = none is open.</summary>
    public DateOnly? GapDueOn { get; private set; }

    /// <summary>Level on the ladder, 0 to 8, as computed from the nightly runs; <c>null</c> = not checked yet, or no broker to check it by.</summary>
    public int? LadderLevel { get; private set; }

    /// <summary>The day on which it came to this level.</summary>
    public DateOnly? LadderSince { get; private set; }

    /// <summary>Shown to those who choose: neither withdrawn nor below the line of the ladder. The one rule for search, comparison and orders.</summary>
    public bool IsListed => WithdrawnAt is null && !LadderRule.IsBelowLine(LadderLevel);

    /// <summary>Can be ordered here: listed and not suspended, with plans and a broker behind it.</summary>
    public bool IsOrderable => IsListed && SuspendedAt is null && Plans.Count > 0;

    /// <summary>A promise to close a gap was not kept: the offering stands behind the others.</summary>
    public bool IsGapOverdue(DateOnly today) => GapDueOn < today;

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

    /// <summary>What it is called and what it is for, as its vendor published it last.</summary>
    public void Rename(string name, string nameEn, OfferingKind kind, IReadOnlyList<string> systems)
    {
        (Name, NameEn, Kind) = (name, nameEn, kind);
        Systems = [.. systems];
    }

    /// <param name="maker"><c>null</c> = the vendor itself.</param>
    public void Credit(Maker? maker) => (MakerName, MakerNumber) = (maker?.Name, maker?.CorporateNumber);

    public Outcome Suspend(string reason, DateTimeOffset now)
    {
        (SuspendedAt, SuspendedFor) = (now, reason);
        return Outcome.Done;
    }

    public Outcome Resume()
    {
        (SuspendedAt, SuspendedFor) = (null, null);
        return Outcome.Done;
    }

    public void Withdraw(string reason, DateTimeOffset now) => (WithdrawnAt, WithdrawnFor) = (now, reason);

    /// <summary>Where the rule puts it; never set by hand.</summary>
    internal void Stand(int level, DateOnly day) => (LadderLevel, LadderSince) = (level, day);

    /// <summary>Its tenants are made by hand from now on: no night can try them, and no earlier night speaks for them.</summary>
    internal void LeaveLadder() => (LadderLevel, LadderSince) = (null, null);

    /// <summary>The day of the first open gap; <c>null</c> = none is open any more.</summary>
    public void Lack(DateOnly? firstDue) => GapDueOn = firstDue;

    /// <summary>Marks it as changed in this version of the catalog, so that readers who know an older one read it again.</summary>
    public void List(int version) => ListedIn = version;
}
