namespace Marketplace.Api.Provisioning;

/// <summary>Section <c>Provisioning</c>.</summary>
public sealed record ProvisioningOptions
{
    /// <summary>Whether this process works on operations and clean-ups.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Brokers on this machine, over plain http; never in Production.</summary>
    public bool AllowLoopbackBrokers { get; init; }

    /// <summary>How long a claim lasts without a sign of life.</summary>
    public double LeaseSeconds { get; init; } = 6;

    /// <summary>First look after a broker began to work; later ones come ever slower.</summary>
    public double FirstPollSeconds { get; init; } = 1;

    /// <summary>The slowest that a broker is looked at, and the longest gap after trouble.</summary>
    public double MaxPollSeconds { get; init; } = 60;

    /// <summary>When work at a broker, or trouble with it, ends the order.</summary>
    public double GiveUpHours { get; init; } = 24;

    /// <summary>When work that a vendor's person does by hand ends the order instead: people have holidays.</summary>
    public double HandGiveUpDays { get; init; } = 30;

    /// <summary>How long the hosted broker asks to wait before the next look.</summary>
    public int HandPollSeconds { get; init; } = 15;

    /// <summary>Where this API is reached from outside, for the brokers that it runs itself; <c>null</c> = this machine, in development.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Operations of one broker that are worked on at a time by this process.</summary>
    public int ConcurrencyPerBroker { get; init; } = 4;

    /// <summary>Further operations of one broker that this process claims ahead, so that no lane stands empty.</summary>
    public int WaitingPerBroker { get; init; } = 28;

    /// <summary>Until a connection stands.</summary>
    public double ConnectSeconds { get; init; } = 5;

    /// <summary>One whole call, from connecting to the last byte.</summary>
    public double CallSeconds { get; init; } = 30;

    /// <summary>How long after a lost answer the order may still reach the broker; only a later "gone" proves anything.</summary>
    public double LateArrivalSeconds { get; init; } = 35;

    /// <summary>How long a check of a broker waits for one piece of the broker's work.</summary>
    public double CheckPatienceMinutes { get; init; } = 30;

    /// <summary>How often each broker's catalog is read: its heartbeat.</summary>
    public double BeatSeconds { get; init; } = 60;

    /// <summary>Beats missed one after the other that pause new orders.</summary>
    public int MissedBeats { get; init; } = 3;

    /// <summary>Calls failed one after the other that hold a broker's work back.</summary>
    public int CircuitFailures { get; init; } = 5;

    /// <summary>How long after an outage calls go out one by one.</summary>
    public double RecoverySeconds { get; init; } = 60;

    /// <summary>Calls a second that each process sends meanwhile.</summary>
    public double RecoveryCallsPerSecond { get; init; } = 5;

    /// <summary>Tries after which work that fails for good reason is set aside for a person.</summary>
    public int SetAsideAfter { get; init; } = 10;

    public TimeSpan Beat => TimeSpan.FromSeconds(BeatSeconds);

    public TimeSpan Recovery => TimeSpan.FromSeconds(RecoverySeconds);

    public TimeSpan RecoveryGap => TimeSpan.FromSeconds(1 / RecoveryCallsPerSecond);

    /// <summary>The whole of one export, from the first to the last byte.</summary>
    public double ExportMinutes { get; init; } = 30;

    /// <summary>The largest export that is taken.</summary>
    public int LargestExportMiB { get; init; } = 512;

    public TimeSpan Export => TimeSpan.FromMinutes(ExportMinutes);

    public long LargestExport => LargestExportMiB * 1024L * 1024L;

    /// <summary>How long a vendor has to answer to a suspension or a resumption; after that the operation ends without it.</summary>
    public double TellPatienceMinutes { get; init; } = 10;

    /// <summary>How old what a broker's catalog said of its plans may become; 0 = it is read only when an act needs it.</summary>
    public double CatalogMinutes { get; init; } = 15;

    /// <summary>How often it is looked which credentials the vendor wants replaced; 0 = never.</summary>
    public double RotationLookMinutes { get; init; } = 60;

    public TimeSpan TellPatience => TimeSpan.FromMinutes(TellPatienceMinutes);

    public TimeSpan CatalogAge => TimeSpan.FromMinutes(CatalogMinutes);

    public TimeSpan RotationLook => TimeSpan.FromMinutes(RotationLookMinutes);

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    public TimeSpan FirstPoll => TimeSpan.FromSeconds(FirstPollSeconds);

    public TimeSpan MaxPoll => TimeSpan.FromSeconds(MaxPollSeconds);

    public TimeSpan GiveUp => TimeSpan.FromHours(GiveUpHours);

    public TimeSpan HandGiveUp => TimeSpan.FromDays(HandGiveUpDays);

    public TimeSpan Connect => TimeSpan.FromSeconds(ConnectSeconds);

    public TimeSpan Call => TimeSpan.FromSeconds(CallSeconds);

    public TimeSpan CheckPatience => TimeSpan.FromMinutes(CheckPatienceMinutes);

    public TimeSpan LateArrival => TimeSpan.FromSeconds(LateArrivalSeconds);
}
