using LocalCloud.Ledger;
using LocalCloud.Links;
using LocalCloud.Residents;

namespace LocalCloud.Health;

/// <summary>What the health application knows of one resident: its own checkups, and the doses the ledger tells.</summary>
public sealed record HealthCard(Resident Resident, IReadOnlyList<Checkup> Checkups, LinkPull<VaccinationItem> Doses);
