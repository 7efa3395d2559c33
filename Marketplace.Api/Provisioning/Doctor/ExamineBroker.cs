using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Doctor.Rules;
using Marketplace.Api.Provisioning.Doctor.Stages;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>Examines a broker against the Open Service Broker API 2.17, rule by rule, and leaves nothing behind.</summary>
internal sealed class ExamineBroker(BrokerHttp http, TimeProvider time)
{
    private static readonly Rule CleanedUp = WireRules.All.Single(rule => rule.Name == BrokerRules.CleanedUp);

    /// <summary>Every rule, in the order in which they are judged.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. DoorRules.All, .. CatalogRules.All, .. OrderRules.OfRefusals, .. OrderRules.OfCreating, .. OrderRules.OfReading, .. BindRules.All,
        .. ChangeRules.OfChanging, .. ChangeRules.OfEnding, .. WorkRules.All, .. WireRules.All,
    ];

    /// <param name="wish">What to try it with.</param>
    /// <param name="stop">Ends the examination; what was made is removed all the same.</param>
    /// <param name="ct">Ends the removing as well: what is left stands in the notes.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(BrokerAccess access, ExaminationWish wish, INotebook notes, DoctorPace pace, CancellationToken stop, CancellationToken ct)
    {
        var examination = new Examination(http, access, notes, pace, time);
        try
        {
            foreach (var (stage, rules) in Parts(wish))
            {
                await stage.RunAsync(examination, stop);
                await ConcludeAsync(examination, rules, notes, stop);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await new CleaningUp().RunAsync(examination, ct);
            await ConcludeAsync(examination, [CleanedUp], notes, ct);
            throw;
        }

        await new CleaningUp().RunAsync(examination, ct);
        await ConcludeAsync(examination, [.. WorkRules.All, .. WireRules.All], notes, ct);
    }

    /// <summary>Removes what an examination left that did not come to its end.</summary>
    public async Task RemoveAsync(BrokerAccess access, IReadOnlyList<MadeThing> left, INotebook notes, DoctorPace pace, CancellationToken ct)
    {
        var examination = new Examination(http, access, notes, pace, time);
        examination.Inherit(left);
        await new CleaningUp().RunAsync(examination, ct);
        await ConcludeAsync(examination, [CleanedUp], notes, ct);
    }

    private static IReadOnlyList<(IStage Stage, IReadOnlyList<Rule> Rules)> Parts(ExaminationWish wish) =>
    [
        (new AtTheDoor(), DoorRules.All),
        (new ReadingCatalog(wish.Service, wish.Plan), CatalogRules.All),
        (new RefusedOrders(), OrderRules.OfRefusals),
        (new Creating(), OrderRules.OfCreating),
        (new Reading(), OrderRules.OfReading),
        (new Binding(), BindRules.All),
        (new Changing(), ChangeRules.OfChanging),
        (new Ending(), ChangeRules.OfEnding),
    ];

    private static Task ConcludeAsync(Examination examination, IReadOnlyList<Rule> rules, INotebook notes, CancellationToken ct)
    {
        var showing = new Showing(examination.Visit.Secrets);
        return notes.ConcludeAsync([.. rules.Select(rule => Finding(rule.Name, rule.Judge(examination.Visit), showing))], ct);
    }

    private static CheckFinding Finding(string rule, Ruling ruling, Showing showing) =>
        new(rule, ruling.Verdict, ruling.Expected, ruling.Seen, [.. ruling.Evidence.Select(showing.Of)]);
}

/// <summary>What the vendor wants to be examined with; <c>null</c> = the first that the catalog has.</summary>
internal sealed record ExaminationWish(string? Service, string? Plan);
