namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Fetches the tenant, where the catalog says that it can be fetched.</summary>
internal sealed class Reading : IStage
{
    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        if (examination is not { Visit.Choice.AreInstancesRetrievable: true, Patient: { } patient })
        {
            return;
        }

        await examination.AskAsync(Ask.Fetch, Orders.Get(patient), ct);
        await examination.AskAsync(Ask.FetchUnknown, Orders.Get(patient with { Instance = Orders.NewId() }), ct);
    }
}
