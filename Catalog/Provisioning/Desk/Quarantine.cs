namespace Catalog.Provisioning.Desk;

/// <summary>How a quarantine ended.</summary>
public enum QuarantineEnd
{
    /// <summary>再開: it is tried again.</summary>
    Released,
    /// <summary>打切り: nobody tries any more.</summary>
    GivenUp,
    /// <summary>変更の確認: the vendor has made it.</summary>
    Attested,
}

/// <summary>Work that only a person can judge (隔離), with its evidence: digests of what was asked and answered, never the words themselves.</summary>
public sealed class Quarantine
{
    private Quarantine() { }

    public Quarantine(Operation operation, string reason, string? words, CallEvidence? evidence, DateTimeOffset now)
        : this(operation?.Vendor!, reason, words, evidence, now)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation.Id;
        operation.SetAside(now);
    }

    public Quarantine(OwedCleanup owed, string reason, string? words, CallEvidence? evidence, DateTimeOffset now)
        : this(owed?.Vendor!, reason, words, evidence, now)
    {
        ArgumentNullException.ThrowIfNull(owed);
        Cleanup = owed.Id;
        owed.SetAside(now);
    }

    private Quarantine(string vendor, string reason, string? words, CallEvidence? evidence, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Vendor = vendor;
        Reason = reason;
        Words = words;
        Evidence = evidence;
        SetAsideAt = now;
    }

    public Guid Id { get; private set; }

    public string Vendor { get; private set; } = null!;

    /// <summary>Set aside; exactly one of this and <see cref="Cleanup"/>.</summary>
    public OperationId? Operation { get; private set; }

    public Guid? Cleanup { get; private set; }

    /// <summary>Fault code of what cannot be settled without a person.</summary>
    public string Reason { get; private set; } = null!;

    /// <summary>The vendor's words, cleaned of secrets.</summary>
    public string? Words { get; private set; }

    /// <summary>The last call; <c>null</c> = none led to it.</summary>
    public CallEvidence? Evidence { get; private set; }

    public DateTimeOffset SetAsideAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public QuarantineEnd? End { get; private set; }

    public string? EndedBy { get; private set; }

    public string? EndedFor { get; private set; }

    public void Close(QuarantineEnd end, string words, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (End, EndedFor, EndedBy, EndedAt) = (end, words, by.Name, now);
    }
}

/// <summary>What was asked of a broker and what came back, without a word of either.</summary>
/// <param name="RequestIdentity">X-Broker-API-Request-Identity: by it the vendor finds the call in its own log.</param>
/// <param name="RequestDigest">SHA-256 of the body sent, hexadecimal; <c>null</c> = it had none.</param>
/// <param name="Status"><c>null</c> = no answer came.</param>
/// <param name="AnswerDigest">SHA-256 of the body that came; <c>null</c> = none that could be read.</param>
public sealed record CallEvidence(Guid RequestIdentity, string Method, string Path, string? RequestDigest, int? Status, string? AnswerDigest, DateTimeOffset At);
