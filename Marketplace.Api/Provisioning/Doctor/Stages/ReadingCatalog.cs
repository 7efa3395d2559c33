namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>The catalog, in the newest version that the broker speaks; chooses what the rest is tried with.</summary>
/// <param name="service">Id or name; <c>null</c> = the first.</param>
/// <param name="plan">Id or name; <c>null</c> = the first of the service.</param>
internal sealed class ReadingCatalog(string? service, string? plan) : IStage
{
    private static readonly string[] Versions = ["2.17", "2.16", "2.15", "2.14", "2.13"];

    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        foreach (var version in Versions)
        {
            examination.ApiVersion = version;
            var catalog = await examination.AskAsync(Ask.Catalog, new Question(HttpMethod.Get, "/v2/catalog"), ct);
            if (catalog.Status != 412)
            {
                examination.Visit.Choice = catalog.Status == 200 ? Choice.Of(catalog.Body, service, plan) : null;
                return;
            }
        }
    }
}
