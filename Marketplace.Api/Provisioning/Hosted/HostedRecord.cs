using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Hosted;
using Marketplace.Api.Provisioning.Secrets;
using VendorKit;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>A record of the kit together with what people said of its tasks.</summary>
internal sealed class HostedRecord(IReadOnlyList<HandTask> tasks, SecretBox secrets)
{
    /// <summary>Said of what nobody waits for.</summary>
    public const string GivenUp = "The order was given up.";

    /// <returns><c>null</c> = it was deleted.</returns>
    public InstanceRecord? Read(InstanceRecord kept)
    {
        var record = kept with { Bindings = [.. kept.Bindings.Where(IsThere).Select(WithSecrets)] };
        return tasks.FirstOrDefault(task => task.Operation == kept.Work.Operation) switch
        {
            null => record,
            { DoneAt: not null } when kept.Work.Kind == WorkKind.Delete => null,
            { DoneAt: not null } done => Changed(record, done),
            { RefusedAt: not null, Words: var words } => record.Ended(WorkState.Refused, words ?? GivenUp),
            var open => record with { Work = record.Work with { Words = Waiting(open) } },
        };
    }

    public static InstanceRecord WithoutSecrets(InstanceRecord record) => record with
    {
        Bindings = [.. record.Bindings.Select(binding => binding with { Credentials = null })],
        Work = record.Work.IsPending ? record.Work with { Words = null } : record.Work,
    };

    public static string Waiting(HandTask open) => string.Create(
        CultureInfo.InvariantCulture, $"Waiting for a person of the vendor, who is asked to do it until {open.DueOn:yyyy-MM-dd}.");

    private static InstanceRecord Changed(InstanceRecord record, HandTask done) => record.Ended(WorkState.Succeeded) with
    {
        Address = done.Address is { } address ? new Uri(address) : record.Address,
        Plan = record.Work.Change?.Plan ?? record.Plan,
        Context = record.Work.Change?.Context ?? record.Context,
        Parameters = record.Work.Change?.Parameters ?? record.Parameters,
    };

    /// <summary>Neither taken away again nor refused.</summary>
    private bool IsThere(BindingRecord binding) => !tasks.Any(task => task.Binding == binding.Id
        && (task is { Kind: HandTaskKind.Unbind, DoneAt: not null } || task is { Kind: HandTaskKind.Bind, RefusedAt: not null }));

    private BindingRecord WithSecrets(BindingRecord binding) =>
        tasks.FirstOrDefault(task => task.Kind == HandTaskKind.Bind && task.Binding == binding.Id) is { SealedCredentials: { } box } done
            ? binding with { Credentials = JsonSerializer.Deserialize<JsonObject>(secrets.Open(box, SecretPlaces.Of(SecretPlace.TypedCredentials(done)))) }
            : binding;
}
