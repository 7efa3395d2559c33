namespace Catalog.Selection.Quotes;

/// <summary>One of the people whose codes, together, open the answers (開封担当者).</summary>
/// <param name="Id">As in <see cref="Actor.Id"/>.</param>
/// <param name="Name">As shown.</param>
public sealed record QuoteOpener(string Id, string Name)
{
    public const int TriesAllowed = 5;

    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(15);

    /// <summary>When the opener made the own code; <c>null</c> = not yet.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>Answers are sealed to it (SubjectPublicKeyInfo, P-256); <c>null</c> until ready.</summary>
    public byte[]? PublicKey { get; init; }

    /// <summary>The private key, readable with the code alone; <c>null</c> until ready.</summary>
    public byte[]? WrappedKey { get; init; }

    public int WrongTries { get; init; }

    /// <summary>Too many wrong codes: none is looked at before this instant.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>When the right code was entered after the deadline.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>The private key, sealed to the opener who is still missing; gone once all is opened.</summary>
    public byte[]? HandedOn { get; init; }

    /// <summary>One more wrong code; after the last that is allowed comes a pause.</summary>
    internal QuoteOpener Mistyped(DateTimeOffset now) => WrongTries + 1 < TriesAllowed
        ? this with { WrongTries = WrongTries + 1 }
        : this with { WrongTries = 0, PausedUntil = now + Pause };
}
