using System.Globalization;

namespace Catalog.Selection.Record;

/// <summary>Refusals of locking and reading a record, and what a check of a bundle can find; sentences in SelectionFaults.resx.</summary>
public static class RecordFaults
{
    public static Fault NotDecided { get; } = new("selection.not-decided", FaultKind.Conflict);

    public static Fault AlreadyLocked { get; } = new("selection.already-locked", FaultKind.Conflict);

    public static Fault NotLocked { get; } = new("selection.not-locked", FaultKind.Conflict);

    public static Fault BundleTooLarge(long limit) =>
        new("selection.bundle-too-large", FaultKind.Invalid, (limit / (1024 * 1024)).ToString(CultureInfo.InvariantCulture));

    public static Fault BundleUnreadable { get; } = new("selection.bundle-unreadable", FaultKind.Invalid);

    public static Fault BundleChanged { get; } = new("selection.bundle-changed", FaultKind.Invalid);

    public static Fault FileMissing(string name) => new("selection.bundle-file-missing", FaultKind.Invalid, name);

    public static Fault FileNotCanonical { get; } = new("selection.bundle-file-not-canonical", FaultKind.Invalid);

    public static Fault FileUnexpected { get; } = new("selection.bundle-file-unexpected", FaultKind.Invalid);

    public static Fault DigestWrong(string stated) => new("selection.bundle-digest-wrong", FaultKind.Invalid, stated);

    public static Fault KeyWrong(string fingerprint) => new("selection.bundle-key-wrong", FaultKind.Invalid, fingerprint);

    public static Fault SignatureWrong { get; } = new("selection.bundle-signature-wrong", FaultKind.Invalid);

    public static Fault ProofWrong { get; } = new("selection.bundle-proof-wrong", FaultKind.Invalid);

    public static Fault EventWrong { get; } = new("selection.bundle-event-wrong", FaultKind.Invalid);

    public static Fault RecordOfAnotherCase { get; } = new("selection.bundle-record-of-another-case", FaultKind.Invalid);
}
