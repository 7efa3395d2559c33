using Catalog.Ladder;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 5: a second, empty tenant takes the export in and gives every row of it out again.</summary>
internal sealed class Importing : IRung
{
    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        if (ascent is not { Sandbox: { } tenant, Export: { IsWhole: true, Offer: { } offer } export })
        {
            await ascent.ConcludeAsync(LadderChecks.ImportOrder, Ruling.NotApplicable, ct);
            await ascent.ConcludeAsync(LadderChecks.Lossless, Ruling.NotApplicable, ct);
            return;
        }

        var (second, answers) = await ascent.MakeTenantAsync(tenant.Service, tenant.Plan, records: false, ct);
        if (second is null)
        {
            await ascent.ConcludeAsync(LadderChecks.ImportOrder, Ruling.Fail("a second tenant", Installing.Said(answers[^1]), answers), ct);
            await ascent.ConcludeAsync(LadderChecks.Lossless, Ruling.NotApplicable, ct);
            return;
        }

        var (binding, credentials, taken) = await ascent.BindAsync(second, "import", offer.AsImport(), ct);
        await ascent.ConcludeAsync(
            LadderChecks.ImportOrder, credentials is null ? Ruling.Fail("201, 202 → succeeded", Installing.Said(taken[^1]), taken) : Ruling.Pass(taken), ct);
        await ascent.ConcludeAsync(LadderChecks.Lossless, credentials is null ? Ruling.NotApplicable : await LosslessAsync(ascent, second, export, ct), ct);
        await ascent.RemoveAsync(binding, ct);
        await ascent.RemoveAsync(export.Binding!, ct);
    }

    private static async Task<Ruling> LosslessAsync(Ascent ascent, MadeThing second, TakenExport first, CancellationToken ct)
    {
        var again = await ascent.ExportAsync(second, ct);
        await ascent.RemoveAsync(again.Binding!, ct);
        return !again.IsWhole ? Ruling.Fail("an export of the second tenant", again.Wrong ?? Installing.Said(again.Answer ?? again.Order!), again.Answer ?? again.Order!)
            : first.File!.FirstDifference(again.File!) is { } row ? Ruling.Fail("the same header and rows", row, first.Answer!, again.Answer!)
            : Ruling.Pass(first.Answer!, again.Answer!);
    }
}
