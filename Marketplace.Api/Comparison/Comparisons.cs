using Catalog;
using Catalog.Comparison;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Comparison;

/// <summary>Reads the two tables of one reply.</summary>
internal sealed class Comparisons(CompareOfferings offerings, CompareRequirements requirements, TimeProvider time)
{
    public async Task<Outcome<ComparisonReply>> ReadAsync(ComparisonQuery query, SpecParameter? spec, DateOnly? asOf, CancellationToken ct)
    {
        var table = await offerings.RunAsync(query, ct);
        if (!table.IsDone)
        {
            return table.Fault;
        }

        if (spec is null)
        {
            return ComparisonReply.Of(table.Value, requirements: null);
        }

        var rows = await requirements.RunAsync(
            new RequirementQuery(query.Offerings, spec.System, spec.Number, asOf ?? Tokyo.Today(time), new RequirementFilter(), query.Actor), ct);
        return rows.IsDone ? ComparisonReply.Of(table.Value, rows.Value) : rows.Fault;
    }
}
