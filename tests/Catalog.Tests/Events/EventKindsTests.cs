using System.Globalization;
using Catalog.Audit;
using Catalog.Events;

namespace Catalog.Tests.Events;

public sealed class EventKindsTests
{
    /// <summary>Somebody must decide, once, whether programs outside hear of it.</summary>
    [Fact]
    public void Every_fact_of_a_subscription_is_announced_or_named_as_kept_inside() => Assert.All(
        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && type.GetProperty("Subscription") is not null),
        fact => Assert.True(
            EventKinds.Of(fact.Name) is not null ^ EventKinds.KeptInside.Contains(fact.Name),
            $"{fact.Name} must stand in Catalog/Events/EventKinds.cs: with a name of its event, or as kept inside."));

    [Fact]
    public void Names_are_different_and_in_one_form()
    {
        Assert.Equal(EventKinds.Names.Distinct(), EventKinds.Names);
        Assert.All(EventKinds.Names, name => Assert.Matches("^marketplace(\\.[a-z]+){2}$", name));
    }

    [Fact]
    public void Every_trouble_of_a_delivery_has_its_sentence() => Assert.All(
        typeof(DeliveryTroubles).GetFields().Select(field => (string)field.GetRawConstantValue()!),
        code => Assert.True(FaultText.Has(code, CultureInfo.InvariantCulture) && FaultText.Has(code, CultureInfo.GetCultureInfo("en")), code));
}
