using VendorKit;

namespace ExampleBroker;

/// <summary>What this vendor sells. Ids stay the same for ever; names and descriptions may change.</summary>
public static class ExampleOffers
{
    public static OfferList All { get; } = new(
        new Offer("example-health", "example-health", "Health records of a municipality.",
        [
            new Plan("example-health-small", "small", "Up to 30,000 residents."),
            new Plan("example-health-large", "large", "Any number of residents."),
        ])
        {
            IsSlow = true,
            Parameters = [new Parameter("theme", ParameterType.Text)],
        });
}
