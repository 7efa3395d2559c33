namespace Catalog.Offerings.Vendors;

/// <summary>Where a registration stands.</summary>
public enum RegistrationState
{
    /// <summary>確認待ち</summary>
    Waiting,
    /// <summary>承認済み</summary>
    Accepted,
    /// <summary>差戻し</summary>
    Refused,
}

/// <summary>The registration of a vendor's organisation by one of its people (事業者の登録), and what a curator said to it.</summary>
/// <remarks>A vendor that the marketplace itself entered has none and needs none.</remarks>
public sealed class VendorRegistration
{
    private VendorRegistration() { }

    internal VendorRegistration(string vendor, OrganisationOrder said, Actor by, DateTimeOffset now)
    {
        Vendor = vendor;
        CorporateNumber = said.CorporateNumber;
        Contact = said.Contact;
        (RegisteredAt, RegisteredBy, RegisteredByName) = (now, by.Id, by.Name);
    }

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>法人番号; stands in one registration only.</summary>
    public string CorporateNumber { get; private set; } = null!;

    /// <summary>Mail address of the organisation, for the marketplace.</summary>
    public string Contact { get; private set; } = null!;

    /// <summary>When it was handed in; again after a refusal.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; } = null!;

    public string RegisteredByName { get; private set; } = null!;

    public DateTimeOffset? AcceptedAt { get; private set; }

    public string? AcceptedByName { get; private set; }

    public DateTimeOffset? RefusedAt { get; private set; }

    public string? RefusedByName { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? RefusedFor { get; private set; }

    public int Version { get; private set; }

    public RegistrationState State =>
        AcceptedAt is not null ? RegistrationState.Accepted : RefusedAt is not null ? RegistrationState.Refused : RegistrationState.Waiting;

    public Outcome Accept(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State != RegistrationState.Waiting)
        {
            return VendorFaults.AlreadyJudged(Vendor);
        }

        (AcceptedAt, AcceptedByName) = (now, by.Name);
        return Outcome.Done;
    }

    public Outcome Refuse(string reason, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State != RegistrationState.Waiting)
        {
            return VendorFaults.AlreadyJudged(Vendor);
        }

        (RefusedAt, RefusedByName, RefusedFor) = (now, by.Name, reason);
        return Outcome.Done;
    }

    /// <summary>Corrected and handed in again; what was refused is no longer what stands here.</summary>
    internal Outcome Restate(OrganisationOrder said, Actor by, DateTimeOffset now)
    {
        if (State == RegistrationState.Accepted)
        {
            return VendorFaults.AlreadyJudged(Vendor);
        }

        (CorporateNumber, Contact) = (said.CorporateNumber, said.Contact);
        (RegisteredAt, RegisteredBy, RegisteredByName) = (now, by.Id, by.Name);
        (RefusedAt, RefusedByName, RefusedFor) = (null, null, null);
        return Outcome.Done;
    }
}
