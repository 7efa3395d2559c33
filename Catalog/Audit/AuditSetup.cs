using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Audit;

/// <summary>Registers the reading of the audit log.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditLog>();
}
