using Catalog.Audit.Tree;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Audit;

/// <summary>Registers the audit log: reading it, its tree, and what proves that it only grows.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditLog>()
        .AddSingleton<PlaceFacts>()
        .AddSingleton<SignCheckpoint>()
        .AddSingleton<AuditProofs>()
        .AddSingleton<VerifyAudit>();
}
