using System.Globalization;

namespace Catalog.Publishing.Drafts;

/// <summary>Refusals of drafts; sentences at the end of PublishingFaults.resx.</summary>
public static class DraftFaults
{
    public static Fault NotThisVendor(string vendor) => new("publishing.not-this-vendor", FaultKind.Forbidden, vendor);

    public static Fault UnknownVendor(string vendor) => new("publishing.unknown-vendor", FaultKind.Invalid, vendor);

    public static Fault CodeTaken(string offering) => new("publishing.code-taken", FaultKind.Conflict, offering);

    public static Fault DraftExists(string offering) => new("publishing.draft-exists", FaultKind.Conflict, offering);

    public static Fault UnknownDraft(string offering) => new("publishing.unknown-draft", FaultKind.NotFound, offering);

    public static Fault OtherOffering(string named, string asked) => new("publishing.other-offering", FaultKind.Invalid, named, asked);

    public static Fault NotKeepable => new("publishing.not-keepable", FaultKind.Invalid);

    public static Fault NotValid(int findings, string place) => new("publishing.not-valid", FaultKind.Conflict, Text(findings), place);

    public static Fault AlreadySubmitted(int edit) => new("publishing.already-submitted", FaultKind.Conflict, Text(edit));

    public static Fault AlreadyPublished(int edit) => new("publishing.already-published", FaultKind.Conflict, Text(edit));

    public static Fault PlanInUse(string plan, int towns) => new("publishing.plan-in-use", FaultKind.Conflict, plan, Text(towns));

    public static Fault TownsChanged(int stated, int running) => new("publishing.towns-changed", FaultKind.Conflict, Text(stated), Text(running));

    public static Fault Withdrawn(string offering) => new("publishing.withdrawn", FaultKind.Conflict, offering);

    public static Fault NoReason => new Fault("publishing.no-reason", FaultKind.Invalid).On("reason");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
