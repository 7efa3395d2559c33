using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Catalog.Municipalities;

namespace Catalog.Audit;

/// <summary>A kept fact (監査記録). Append-only: nothing here is ever changed or removed.</summary>
public sealed class AuditEvent
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A number would say nothing to a reader in ten years.
        Converters = { new JsonStringEnumConverter() },
    };

    private AuditEvent() { }

    public AuditEvent(Actor actor, Fact fact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(fact);
        Id = Guid.CreateVersion7(now);
        At = now;
        ActorKind = actor.Kind;
        ActorId = actor.Id;
        ActorName = actor.Name;
        ActorRole = actor.Role;
        Fact = fact.GetType().Name;
        Subject = fact.Subject;
        Municipality = fact.Municipality;
        Details = JsonSerializer.Serialize(fact, fact.GetType(), Json);
    }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public string ActorId { get; private set; } = null!;

    public string ActorName { get; private set; } = null!;

    public Role ActorRole { get; private set; }

    /// <summary>Name of the fact's type, such as <c>SubscriptionOrdered</c>.</summary>
    public string Fact { get; private set; } = null!;

    public string Subject { get; private set; } = null!;

    public MunicipalityCode? Municipality { get; private set; }

    /// <summary>The fact's own members as JSON; never personal data, never a secret.</summary>
    public string Details { get; private set; } = null!;
}
