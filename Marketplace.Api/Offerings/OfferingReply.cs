using Catalog.Offerings;
using Marketplace.Api.Comparison;

namespace Marketplace.Api.Offerings;

/// <summary>A vendor by its names.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">Name in Latin letters; the Japanese one where none is published.</param>
public sealed record VendorNameReply(string Code, string Name, string NameEn);

/// <summary>A vendor.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">Name in Latin letters; the Japanese one where none is published.</param>
/// <param name="CorporateNumber">13 digits; two joined for a joint application; <c>null</c> for an invented vendor.</param>
/// <param name="Prefecture">Two-digit number of the seat's prefecture; <c>null</c> where not published.</param>
public sealed record VendorReply(string Code, string Name, string NameEn, string? CorporateNumber, string? Prefecture);

/// <summary>A business system that an offering serves.</summary>
/// <param name="Id">Three digits.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Area">Number of its legal area.</param>
public sealed record SystemReply(string Id, string Name, string NameEn, int? Area)
{
    internal static SystemReply Of(SystemRow row) => new(row.Id, row.Name, row.NameEn, row.Area);
}

/// <summary>One end of a data link that an offering can take.</summary>
/// <param name="Name">Stable name of the interface.</param>
/// <param name="Version">Both ends must offer the same one.</param>
/// <param name="Role">Gives the data or reads it.</param>
/// <param name="Method">REST or CSV.</param>
public sealed record InterfaceReply(string Name, string Version, LinkRole Role, string Method);

/// <summary>A security mark that the vendor states.</summary>
/// <param name="Mark">Such as ISO/IEC 27001.</param>
/// <param name="Number">Registration number.</param>
/// <param name="Scope">What the registration covers.</param>
/// <param name="ExpiresOn">Last valid day; <c>null</c> = none stated.</param>
/// <param name="ScopeEn">The scope in English; <c>null</c> = not stated.</param>
public sealed record SecurityFactReply(string Mark, string Number, string Scope, DateOnly? ExpiresOn, string? ScopeEn);

/// <summary>How a municipality leaves with its data; amounts in yen, tax excluded.</summary>
/// <param name="DataFormat">Format in which all data is given back.</param>
/// <param name="NoticeDays">Days of notice before the end.</param>
/// <param name="ExportFee">Charge for the export.</param>
/// <param name="EgressFee">Cloud charge for moving the data out.</param>
/// <param name="ErasureCertificate">Whether a certificate of erasure is issued.</param>
/// <param name="RetentionDays">Days that the data is kept readable after the end.</param>
/// <param name="DataFormatEn">The format in English; <c>null</c> = not stated.</param>
public sealed record ExitReply(string DataFormat, int NoticeDays, long ExportFee, long EgressFee, bool ErasureCertificate, int RetentionDays, string? DataFormatEn);

/// <summary>Conformance to JIS X 8341-3 as stated.</summary>
/// <param name="Level">AAA, AA, A, partial or untested.</param>
/// <param name="TestedOn">Day of the test; <c>null</c> = not tested.</param>
/// <param name="Report">Address of the test report; <c>null</c> = none published.</param>
public sealed record AccessibilityReply(string Level, DateOnly? TestedOn, string? Report);

/// <summary>One of the seven conditions of public SaaS, affirmed by the vendor.</summary>
/// <param name="Point">Letter from a to g.</param>
/// <param name="Proof">What it rests on.</param>
/// <param name="ProofEn">The same in English.</param>
public sealed record MandatoryPointReply(string Point, string Proof, string ProofEn);

/// <summary>A document about the offering.</summary>
/// <param name="Title">Japanese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Address">Public https address.</param>
public sealed record ManualReply(string Title, string TitleEn, string Address);

/// <summary>A plan with its published bands.</summary>
/// <param name="Code">What is ordered.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="MinimumMonths">Shortest term.</param>
/// <param name="Tiers">Bands of population in ascending order.</param>
/// <param name="Options">What can be added to the plan.</param>
/// <param name="Cost">Five-year cost for the municipality, without options; <c>null</c> without one, or without a price for its size.</param>
public sealed record PlanReply(
    string Code, string Name, string NameEn, int MinimumMonths, IReadOnlyList<PriceTierReply> Tiers, IReadOnlyList<PlanOptionReply> Options, CostReply? Cost);

/// <summary>Something that can be added to a plan, in yen, tax excluded.</summary>
/// <param name="Code">Plans of one offering that have the same option share it.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Initial">Once, at the start.</param>
/// <param name="Monthly">Each month.</param>
public sealed record PlanOptionReply(string Code, string Name, string NameEn, long Initial, long Monthly);

/// <summary>One published conformance entry.</summary>
/// <param name="Number">Conformance number.</param>
/// <param name="System">Business system id.</param>
/// <param name="SubScope">Part of the business; <c>null</c> = none named.</param>
/// <param name="SupersededNumber">The older number that this one replaces.</param>
/// <param name="ConfirmedOn">Day of the confirmation.</param>
public sealed record CertificateReply(string Number, string System, string? SubScope, string? SupersededNumber, DateOnly ConfirmedOn);

/// <summary>New orders are stopped; what runs goes on.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why.</param>
public sealed record SuspensionReply(DateTimeOffset Since, string Reason);

/// <summary>What a listing lacks.</summary>
/// <param name="Number">Within the offering.</param>
/// <param name="What">In words.</param>
/// <param name="DueOn">Last day in time.</param>
/// <param name="IsOverdue">It has passed: the offering stands behind the others.</param>
public sealed record OpenGapReply(int Number, string What, DateOnly DueOn, bool IsOverdue);

/// <summary>Everything that is stated or published of one offering.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Vendor">Who offers it.</param>
/// <param name="Origin">A published fact, an invented vendor of the demonstration, or what a vendor registered here states.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Systems">Business systems that it serves.</param>
/// <param name="Summary">What the vendor says; <c>null</c> for a published fact.</param>
/// <param name="SummaryEn">The same in English.</param>
/// <param name="Cloud">Cloud provider; <c>null</c> = not stated.</param>
/// <param name="Zones">Network zones from which it can be used; empty = not stated.</param>
/// <param name="ServiceArea">Two-digit numbers of prefectures; empty = the whole country or not stated.</param>
/// <param name="Support">Support as stated.</param>
/// <param name="SupportEn">The same in English.</param>
/// <param name="Interfaces">Data links that it can take part in.</param>
/// <param name="SecurityFacts">Security marks as stated.</param>
/// <param name="Exit">How a municipality leaves; <c>null</c> = not stated.</param>
/// <param name="Accessibility">Conformance to JIS X 8341-3; <c>null</c> = not stated.</param>
/// <param name="MandatoryPoints">The conditions of public SaaS that the vendor affirms; empty = not stated.</param>
/// <param name="Manuals">Documents about it.</param>
/// <param name="Plans">Plans by code; empty = cannot be ordered here.</param>
/// <param name="Certificates">Published conformance entries.</param>
/// <param name="IsOrderable">Can be ordered here.</param>
/// <param name="ServesTown">Whether the vendor serves the municipality; <c>null</c> = none given, or not stated.</param>
/// <param name="PublishedAt">Since when it is listed.</param>
/// <param name="Suspension">New orders are stopped; <c>null</c> = they are taken.</param>
/// <param name="Gaps">What the vendor has promised to close, the first due at the top.</param>
public sealed record OfferingReply(
    string Code,
    string Name,
    string NameEn,
    VendorReply Vendor,
    Origin Origin,
    OfferingKind Kind,
    IReadOnlyList<SystemReply> Systems,
    string? Summary,
    string? SummaryEn,
    string? Cloud,
    IReadOnlyList<NetworkZone> Zones,
    IReadOnlyList<string> ServiceArea,
    string? Support,
    string? SupportEn,
    IReadOnlyList<InterfaceReply> Interfaces,
    IReadOnlyList<SecurityFactReply> SecurityFacts,
    ExitReply? Exit,
    AccessibilityReply? Accessibility,
    IReadOnlyList<MandatoryPointReply> MandatoryPoints,
    IReadOnlyList<ManualReply> Manuals,
    IReadOnlyList<PlanReply> Plans,
    IReadOnlyList<CertificateReply> Certificates,
    bool IsOrderable,
    bool? ServesTown,
    DateTimeOffset PublishedAt,
    SuspensionReply? Suspension,
    IReadOnlyList<OpenGapReply> Gaps)
{
    /// <summary>Level on the ladder, 0 to 8, below 5 hidden; <c>null</c> = not checked yet, or not to be ordered here.</summary>
    public int? LadderLevel { get; init; }

    /// <summary>The day on which it came to this level.</summary>
    public DateOnly? LadderSince { get; init; }
}
