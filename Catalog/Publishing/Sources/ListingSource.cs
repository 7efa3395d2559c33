namespace Catalog.Publishing.Sources;

/// <summary>What is the matter with the vendor's own file.</summary>
public enum SourceTrouble
{
    /// <summary>It cannot be fetched, or is no descriptor of this listing.</summary>
    Unreadable,

    /// <summary>A person changed the draft since the last good reading; neither side is overwritten.</summary>
    Conflict,

    /// <summary>It was read and kept, but could not be handed to the curators.</summary>
    NotSubmitted,
}

/// <summary>Where the vendor keeps the descriptor of a listing in its own public hosting (記載ファイルの取得元), and how the last readings went.</summary>
public sealed class ListingSource
{
    private ListingSource() { }

    public ListingSource(string offering, string vendor) => (Offering, Vendor) = (offering, vendor);

    /// <summary>Code of the offering; a listing has one source.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>Address of the file itself, not of a page that shows it.</summary>
    public string Url { get; private set; } = null!;

    /// <summary>A reading without finding is handed to the curators at once.</summary>
    public bool SubmitsItself { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredByName { get; private set; } = null!;

    /// <summary>Number of the edit on which the next reading builds; 0 = there was no draft. A newer one by a person is a conflict.</summary>
    public int Seen { get; private set; }

    /// <summary>The last good reading; <c>null</c> = none yet.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>SHA-256 of the file at the last good reading, hexadecimal.</summary>
    public string? FileDigest { get; private set; }

    /// <summary>What the server called that state of the file; <c>null</c> = it gave no name.</summary>
    public string? ETag { get; private set; }

    /// <summary>The first of the failed readings that were not followed by a good one; <c>null</c> = all is well.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>The last of them.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    public SourceTrouble? Trouble { get; private set; }

    /// <summary>Code of the refusal by which the last one failed.</summary>
    public string? FailureCode { get; private set; }

    /// <summary>What its sentence needs.</summary>
    public List<string> FailureArgs { get; private set; } = [];

    /// <summary>When it is read next.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Version { get; private set; }

    /// <summary><c>null</c> = the last reading was good, or there was none.</summary>
    public Fault? Failure => FailureCode is { } code ? new Fault(code, FaultKind.Invalid, FailureArgs) : null;

    /// <summary>Also ends a conflict: whoever registers anew has seen the newest edit and wants the file.</summary>
    /// <param name="seen">The newest edit now; 0 = none.</param>
    public void Register(Uri url, bool submitsItself, int seen, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(by);
        (Url, SubmitsItself, Seen, RegisteredAt, RegisteredByName) = (url.AbsoluteUri, submitsItself, seen, now, by.Name);
        (FileDigest, ETag) = (null, null);
        AskFor(now);
    }

    /// <summary>Is to be read as soon as a worker is free; one that is reading now is not listened to any more.</summary>
    public void AskFor(DateTimeOffset now) => (DueAt, LeaseOwner, LeaseUntil) = (now, null, null);

    public void Take(string owner, DateTimeOffset until) => (LeaseOwner, LeaseUntil) = (owner, until);

    /// <summary>A good reading.</summary>
    /// <param name="file">The file as it is now; <c>null</c> = as it was.</param>
    /// <param name="seen">The edit that says what the file says.</param>
    public void Keep(ReadFile? file, int seen, DateTimeOffset now)
    {
        (FileDigest, ETag) = file is null ? (FileDigest, ETag) : (file.Digest, file.ETag);
        (Seen, ReadAt, DueAt) = (seen, now, SourceClock.NextDaily(now));
        (FailingSince, FailedAt, Trouble, FailureCode, FailureArgs) = (null, null, null, null, []);
        (LeaseOwner, LeaseUntil) = (null, null);
    }

    /// <summary>A failed reading; the last good one stays what it was.</summary>
    public void Fail(SourceTrouble trouble, Fault why, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(why);
        FailingSince = Trouble == trouble ? FailingSince ?? now : now;
        (FailedAt, Trouble, FailureCode, FailureArgs, DueAt) = (now, trouble, why.Code, [.. why.Args], SourceClock.NextTry(now));
        (LeaseOwner, LeaseUntil) = (null, null);
    }
}
