using System.Text.Json.Serialization;
using Catalog.Municipalities;

namespace Catalog.Audit;

/// <summary>Something that happened, named in the past tense; kept with actor and time in the transaction that made it so.</summary>
/// <param name="Subject">What it is about: an id or a code.</param>
public abstract record Fact([property: JsonIgnore] string Subject)
{
    /// <summary>Whose affair it is; <c>null</c> = nobody's in particular. The wall of the audit log.</summary>
    [JsonIgnore]
    public MunicipalityCode? Municipality { get; init; }
}
