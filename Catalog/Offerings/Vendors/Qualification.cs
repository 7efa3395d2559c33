namespace Catalog.Offerings.Vendors;

/// <summary>What towns ask a vendor to hold.</summary>
public enum QualificationKind
{
    /// <summary>全省庁統一資格</summary>
    UnifiedBid,
    /// <summary>自治体の競争入札参加資格</summary>
    TownBid,
    /// <summary>プライバシーマーク</summary>
    PrivacyMark,
    /// <summary>ISMS (ISO/IEC 27001)</summary>
    Isms,
    /// <summary>ISMSクラウドセキュリティ (ISO/IEC 27017)</summary>
    CloudIsms,
    /// <summary>ISMAP</summary>
    Ismap,
    Other,
}

/// <summary>A qualification of an organisation as it states it (資格), with its day of expiry.</summary>
public sealed class Qualification
{
    public const int MostOfNumber = 60;

    public const int MostOfGivenBy = 100;

    private Qualification() { }

    internal Qualification(string vendor, QualificationOrder said, Actor by, DateTimeOffset now)
    {
        Id = QualificationId.New();
        Vendor = vendor;
        (Kind, Number, GivenBy, ExpiresOn) = (said.Kind, said.Number, said.GivenBy, said.ExpiresOn);
        (RecordedAt, RecordedByName) = (now, by.Name);
    }

    public QualificationId Id { get; private set; }

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    public QualificationKind Kind { get; private set; }

    public string Number { get; private set; } = null!;

    /// <summary>Who gave it, such as a prefecture; <c>null</c> = clear from the kind.</summary>
    public string? GivenBy { get; private set; }

    /// <summary>Last day on which it holds; <c>null</c> = none is set.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedByName { get; private set; } = null!;

    /// <summary>Taken back by the vendor; <c>null</c> = it is stated.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>A qualification to be recorded.</summary>
public sealed record QualificationOrder(QualificationKind Kind, string Number, string? GivenBy, DateOnly? ExpiresOn);
