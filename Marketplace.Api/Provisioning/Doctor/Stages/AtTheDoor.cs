namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Whom the broker lets in, and in which version.</summary>
internal sealed class AtTheDoor : IStage
{
    private static readonly Question Catalog = new(HttpMethod.Get, "/v2/catalog");

    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        await examination.AskAsync(Ask.NoCredentials, Fresh(Manner.WithoutCredentials), ct);
        await examination.AskAsync(Ask.WrongPassword, Fresh(Manner.WithWrongPassword), ct);
        await examination.AskAsync(Ask.NoVersion, Fresh(Manner.WithoutVersion), ct);
        await examination.AskAsync(Ask.TooNewVersion, Fresh(Manner.WithTooNewVersion), ct);
    }

    private static Question Fresh(Manner manner) => Catalog with { Manner = manner, Identity = Guid.CreateVersion7().ToString("D") };
}
