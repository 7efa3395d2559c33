namespace Catalog.Selection.Feedback;

/// <summary>Refusals of the feedback; sentences in SelectionFaults.resx.</summary>
public static class FeedbackFaults
{
    public static Fault NotYours(string vendor) => new("selection.feedback-not-yours", FaultKind.Forbidden, vendor);
}
