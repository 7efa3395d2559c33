namespace Marketplace.Api.Audit;

/// <summary>Registers the sequencer of the audit log; beside it stands <c>AddAudit</c> of the catalog.</summary>
internal static class AuditWorkSetup
{
    public static IServiceCollection AddAuditWork(this IServiceCollection services)
    {
        services.AddOptions<SequenceOptions>().BindConfiguration("Audit").ValidateOnStart();
        return services.AddSingleton<SigningKeys>().AddSingleton<SequenceAudit>().AddHostedService<SequenceWorker>();
    }
}
