using System.Globalization;

namespace Catalog.Subscriptions.Terms;

/// <summary>Refusals of renewals; sentences in SubscriptionsFaults.resx.</summary>
public static class TermFaults
{
    public static Fault NotLater(DateOnly end) => new Fault("subscriptions.renewal-not-later", FaultKind.Invalid, Iso(end)).On("until");

    public static Fault TooFar(DateOnly latest) => new Fault("subscriptions.renewal-too-far", FaultKind.Invalid, Iso(latest)).On("until");

    public static Fault Withdrawn(string offering) => new("subscriptions.renewal-withdrawn", FaultKind.Conflict, offering);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
