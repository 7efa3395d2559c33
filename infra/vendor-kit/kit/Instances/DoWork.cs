namespace VendorKit.Instances;

/// <summary>Does the pending work of an instance by the vendor's methods and keeps what came of it.</summary>
internal sealed partial class DoWork(IInstanceStore store, ITenants tenants, ILogger<DoWork> log)
{
    /// <returns>The instance as it is now; <c>null</c> = it is gone.</returns>
    public async Task<InstanceRecord?> RunAsync(InstanceRecord instance, CancellationToken ct)
    {
        try
        {
            return instance.Work.Kind switch
            {
                WorkKind.Create => await KeptAsync(instance, await tenants.CreateAsync(instance.Tenant, ct), ct),
                WorkKind.Change => await KeptAsync(instance, await tenants.ChangeAsync(instance.Tenant, instance.Work.Change!, ct), ct),
                _ => await DeleteAsync(instance, ct),
            };
        }
#pragma warning disable CA1031 // the edge to the vendor's code: whatever it throws, the platform gets a proper answer
        catch (Exception broken) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBroken(instance.Id, instance.Work.Kind, broken.GetType().Name, broken.StackTrace);
            var failed = instance.Ended(WorkState.Failed, "The vendor's system could not do it.");
            await store.SaveAsync(failed, CancellationToken.None);
            return failed;
        }
    }

    private async Task<InstanceRecord> KeptAsync(InstanceRecord instance, TenantAnswer answer, CancellationToken ct)
    {
        var ended = answer.Refusal is { } why ? instance.Ended(WorkState.Refused, why) : instance.Ended(WorkState.Succeeded) with
        {
            Address = answer.Address ?? instance.Address,
            Plan = instance.Work.Change?.Plan ?? instance.Plan,
            Context = instance.Work.Change?.Context ?? instance.Context,
            Parameters = instance.Work.Change?.Parameters ?? instance.Parameters,
            MaintenanceVersion = instance.Work.Change?.MaintenanceVersion ?? instance.MaintenanceVersion,
        };
        await store.SaveAsync(ended, ct);
        LogDone(instance.Id, instance.Work.Kind, ended.Work.State);
        return ended;
    }

    private async Task<InstanceRecord?> DeleteAsync(InstanceRecord instance, CancellationToken ct)
    {
        foreach (var binding in instance.Bindings)
        {
            await tenants.UnbindAsync(instance.Tenant, binding.Access, ct);
        }

        await tenants.DeleteAsync(instance.Tenant, ct);
        await store.RemoveAsync(instance.Id, ct);
        LogDone(instance.Id, instance.Work.Kind, WorkState.Succeeded);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Instance {Instance}: {Kind} {State}")]
    private partial void LogDone(string instance, WorkKind kind, WorkState state);

    /// <summary>Without the message of the exception, which may carry a secret.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "Instance {Instance}: {Kind} went wrong: {Exception}\n{StackTrace}")]
    private partial void LogBroken(string instance, WorkKind kind, string exception, string? stackTrace);
}
