using System.Text.RegularExpressions;

namespace VendorKit;

/// <summary>The vendor's catalog, checked when the program starts: a catalog that breaks a rule does not go out.</summary>
public sealed partial class OfferList
{
    /// <exception cref="ArgumentException">Names every rule that is broken.</exception>
    public OfferList(params IReadOnlyList<Offer> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        var wrong = Wrong(offers).ToArray();
        All = wrong.Length == 0 ? offers : throw new ArgumentException(string.Join(Environment.NewLine, wrong), nameof(offers));
    }

    public IReadOnlyList<Offer> All { get; }

    public Offer? Find(string? id) => All.FirstOrDefault(offer => offer.Id == id);

    private static IEnumerable<string> Wrong(IReadOnlyList<Offer> offers)
    {
        var plans = offers.SelectMany(offer => offer.Plans).ToArray();
        return
        [
            .. offers.Count == 0 ? ["The catalog needs at least one offer."] : Array.Empty<string>(),
            .. Twice([.. offers.Select(offer => offer.Id), .. plans.Select(plan => plan.Id)]).Select(id => $"The id '{id}' is there twice."),
            .. Twice([.. offers.Select(offer => offer.Name)]).Select(name => $"The name '{name}' is there twice."),
            .. offers.Where(offer => offer.Plans.Count == 0).Select(offer => $"'{offer.Name}' needs at least one plan."),
            .. offers.SelectMany(offer => Twice([.. offer.Plans.Select(plan => plan.Name)])).Select(name => $"The plan name '{name}' is there twice."),
            .. offers.Select(offer => offer.Name).Concat(plans.Select(plan => plan.Name)).Where(name => !Name().IsMatch(name))
                .Select(name => $"'{name}' must be of letters, digits, full stops and hyphens."),
            .. offers.Select(offer => (offer.Name, offer.Description)).Concat(plans.Select(plan => (plan.Name, plan.Description)))
                .Where(one => string.IsNullOrWhiteSpace(one.Description)).Select(one => $"'{one.Name}' needs a description."),
            .. plans.Where(plan => plan.MaintenanceVersion is { } version && !Version().IsMatch(version))
                .Select(plan => $"'{plan.MaintenanceVersion}' of '{plan.Name}' is no semantic version (for example 1.4.0)."),
        ];
    }

    private static IEnumerable<string> Twice(IReadOnlyList<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex(@"^[A-Za-z0-9.\-]+\z", RegexOptions.None, 200)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.\-]+)?(\+[0-9A-Za-z.\-]+)?\z", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Version();
}
