using Catalog;
using Catalog.Audit;
using Catalog.Audit.Tree;
using Catalog.Municipalities;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Audit;

/// <summary>The kept facts (監査記録): all of them for an auditor, their own for town staff.</summary>
public sealed partial class AuditPage
{
    private const int PageSize = 50;

    [SupplyParameterFromQuery(Name = "subject")]
    private string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = "municipality")]
    private string? Municipality { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private AuditLog Log { get; set; } = null!;

    [Inject]
    private AuditProofs Proofs { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private AuditAddress Address { get; set; } = new(null, null);

    private Page<AuditRow>? Entries { get; set; }

    private SignedCheckpoint? Newest { get; set; }

    private string? Refusal { get; set; }

    private bool IsOwn { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        IsOwn = actor.Role == Role.TownStaff;
        Address = new AuditAddress(Trimmed(Subject), IsOwn ? null : Trimmed(Municipality), Math.Max(AskedPage ?? 1, 1));
        Newest = (await Proofs.NewestAsync(CancellationToken.None)).Value;
        var town = Address.Municipality is { } typed ? MunicipalityCode.Read(typed) : (Outcome<MunicipalityCode>?)null;
        if (town is { IsDone: false, Fault: { } fault })
        {
            Refusal = FaultText.Of(fault);
            return;
        }

        var query = new AuditQuery(Address.Subject, town?.Value, (Address.Page - 1) * PageSize, PageSize);
        Entries = await Log.ListAsync(query, actor, CancellationToken.None);
    }

    private string Who(AuditRow entry) => entry.ActorKind switch
    {
        ActorKind.Platform => Text[nameof(AuditText.WhoPlatform)],
        ActorKind.Machine => Text[nameof(AuditText.WhoMachine), entry.ActorName],
        _ => Text[nameof(AuditText.WhoPerson), entry.ActorName, Text["Role" + entry.ActorRole].Value],
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
