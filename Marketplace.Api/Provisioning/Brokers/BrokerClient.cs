using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>The platform's side of the Open Service Broker API 2.17: one method per call, each answer read by its table.</summary>
internal sealed class BrokerClient(BrokerLine line)
{
    public async Task<Answer<CatalogReply>> CatalogAsync(string vendor, CancellationToken ct) => AnswerTables.Fetch<CatalogReply>(
        await line.SendAsync(new BrokerCall(vendor, HttpMethod.Get, "/v2/catalog") { BodyLimit = BoundedBody.Catalog }, ct));

    public async Task<Answer<ProvisionReply>> ProvisionAsync(InstanceRef instance, ProvisionRequest body, Originator? by, CancellationToken ct) =>
        AnswerTables.Provision(await PutAsync(instance, instance.Path, body, by, ct));

    /// <param name="body">Only what is to change.</param>
    public async Task<Answer<UpdateReply>> UpdateAsync(InstanceRef instance, UpdateRequest body, Originator? by, CancellationToken ct) =>
        AnswerTables.Update(await SendAsync(HttpMethod.Patch, instance, instance.Path, body, by, ct));

    public async Task<Answer<BindReply>> BindAsync(InstanceRef instance, BindingId binding, BindRequest body, Originator? by, CancellationToken ct) =>
        AnswerTables.Bind(await PutAsync(instance, instance.PathOf(binding), body, by, ct));

    public async Task<Answer<InstanceReply>> FetchAsync(InstanceRef instance, Originator? by, CancellationToken ct) =>
        AnswerTables.Fetch<InstanceReply>(await GetAsync(instance, instance.Path, null, by, ct));

    public async Task<Answer<BindReply>> FetchAsync(InstanceRef instance, BindingId binding, Originator? by, CancellationToken ct) =>
        AnswerTables.Fetch<BindReply>(await GetAsync(instance, instance.PathOf(binding), null, by, ct));

    public async Task<ProgressAnswer> ProgressAsync(InstanceRef instance, string? operation, Originator? by, CancellationToken ct) =>
        AnswerTables.Progress(await GetAsync(instance, $"{instance.Path}/last_operation", operation, by, ct));

    public async Task<ProgressAnswer> ProgressAsync(InstanceRef instance, BindingId binding, string? operation, Originator? by, CancellationToken ct) =>
        AnswerTables.Progress(await GetAsync(instance, $"{instance.PathOf(binding)}/last_operation", operation, by, ct));

    public async Task<Answer<DeleteReply>> DeprovisionAsync(InstanceRef instance, CancellationToken ct) =>
        AnswerTables.Delete(await DeleteAsync(instance, instance.Path, ct));

    public async Task<Answer<DeleteReply>> UnbindAsync(InstanceRef instance, BindingId binding, CancellationToken ct) =>
        AnswerTables.Delete(await DeleteAsync(instance, instance.PathOf(binding), ct));

    private Task<RawAnswer> PutAsync(InstanceRef instance, string path, object body, Originator? by, CancellationToken ct) =>
        SendAsync(HttpMethod.Put, instance, path, body, by, ct);

    private Task<RawAnswer> SendAsync(HttpMethod method, InstanceRef instance, string path, object body, Originator? by, CancellationToken ct) =>
        line.SendAsync(new BrokerCall(instance.Vendor, method, path) { Query = [new("accepts_incomplete", "true")], Body = body, By = by }, ct);

    private Task<RawAnswer> GetAsync(InstanceRef instance, string path, string? operation, Originator? by, CancellationToken ct) =>
        line.SendAsync(new BrokerCall(instance.Vendor, HttpMethod.Get, path) { Query = [.. Hints(instance), new("operation", operation)], By = by }, ct);

    private Task<RawAnswer> DeleteAsync(InstanceRef instance, string path, CancellationToken ct) =>
        line.SendAsync(new BrokerCall(instance.Vendor, HttpMethod.Delete, path) { Query = [.. Hints(instance), new("accepts_incomplete", "true")] }, ct);

    private static IEnumerable<KeyValuePair<string, string?>> Hints(InstanceRef instance) =>
        [new("service_id", instance.Service), new("plan_id", instance.Plan)];
}
