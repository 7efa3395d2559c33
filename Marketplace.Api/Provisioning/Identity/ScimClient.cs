using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>Tells a vendor which people may use a tenant: the part of SCIM 2.0 (RFC 7643, RFC 7644) that this takes.</summary>
internal sealed class ScimClient(IdentityLine line)
{
    private const string Media = "application/scim+json";
    private const string UserSchema = "urn:ietf:params:scim:schemas:core:2.0:User";
    private const string PatchSchema = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /// <summary>A vendor that ignores the filter must not have us take somebody else: the name is compared again here (RFC 7643 §4.1.1, without regard to case).</summary>
    /// <returns><see cref="Verdict.Missing"/> when the vendor knows nobody of that name.</returns>
    public async Task<Answer<ScimUser>> FindAsync(ScimTarget target, string userName, CancellationToken ct)
    {
        var quoted = JsonSerializer.Serialize(userName, BrokerJson.Options);
        var call = Call(target, HttpMethod.Get, $"/Users?filter={Uri.EscapeDataString($"userName eq {quoted}")}");
        var raw = await line.SendAsync(call, ct);
        var answer = IdentityAnswers.Read<Found>(raw, call, JsonSerializerOptions.Web);
        return answer.Body is not { } found ? new(answer.Verdict, null, answer.Status, answer.Words, answer.RetryAfter)
            : found.Resources?.FirstOrDefault(one => string.Equals(one.UserName, userName, StringComparison.OrdinalIgnoreCase)) is { } user
                ? new(Verdict.Done, user, answer.Status, null, null)
            : new(Verdict.Missing, null, answer.Status, null, null);
    }

    /// <returns><see cref="Verdict.Clash"/> when the vendor has somebody of that name already (409, <c>uniqueness</c>).</returns>
    public async Task<Answer<ScimUser>> CreateAsync(ScimTarget target, ScimPerson person, CancellationToken ct)
    {
        var call = Call(target, HttpMethod.Post, "/Users", new JsonObject
        {
            ["schemas"] = new JsonArray(UserSchema),
            ["userName"] = person.UserName,
            ["externalId"] = person.ExternalId,
            ["displayName"] = person.DisplayName,
            ["name"] = new JsonObject { ["formatted"] = person.DisplayName },
            ["emails"] = person.Mail is { } mail ? new JsonArray(new JsonObject { ["value"] = mail, ["primary"] = true }) : [],
            ["active"] = true,
        });
        return IdentityAnswers.Read<ScimUser>(await line.SendAsync(call, ct), call, JsonSerializerOptions.Web);
    }

    public async Task<Answer<Done>> SetActiveAsync(ScimTarget target, string id, bool active, CancellationToken ct)
    {
        var call = Call(target, HttpMethod.Patch, PathOf(id), new JsonObject
        {
            ["schemas"] = new JsonArray(PatchSchema),
            ["Operations"] = new JsonArray(new JsonObject { ["op"] = "replace", ["path"] = "active", ["value"] = active }),
        });
        return IdentityAnswers.Settled(await line.SendAsync(call, ct), call);
    }

    /// <summary>Somebody who is not there counts as deleted.</summary>
    public async Task<Answer<Done>> DeleteAsync(ScimTarget target, string id, CancellationToken ct)
    {
        var call = Call(target, HttpMethod.Delete, PathOf(id));
        var answer = IdentityAnswers.Settled(await line.SendAsync(call, ct), call);
        return answer.Verdict == Verdict.Missing ? answer with { Verdict = Verdict.Done, Body = Done.Instance } : answer;
    }

    private static string PathOf(string id) => $"/Users/{Uri.EscapeDataString(id)}";

    private static IdentityCall Call(ScimTarget target, HttpMethod method, string path, JsonObject? body = null) =>
        new(method, target.Base.TrimEnd('/') + path, target.Token)
        {
            MediaType = Media,
            Body = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, BrokerJson.Options),
        };

    /// <summary>RFC 7644 §3.4.2; the wire's word begins with a capital, which the reader does not mind.</summary>
    private sealed record Found(IReadOnlyList<ScimUser>? Resources = null);
}
