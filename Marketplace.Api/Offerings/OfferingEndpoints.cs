using System.ComponentModel;
using Catalog;
using Catalog.Offerings;
using Marketplace.Api.Comparison;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Offerings;

/// <summary>One offering with all its facts.</summary>
internal static class OfferingEndpoints
{
    public static void MapOfferings(this IEndpointRouteBuilder api) => api.MapGet("/offerings/{code}", FindAsync).WithTags("Offerings").IsOpenToAll()
        .WithName("GetOffering")
        .WithSummary("One offering with plans, published bands and, for a municipality, five-year costs.")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<OfferingReply>, Refused>> FindAsync(
        [Description("Code of the offering.")] string code,
        [FromQuery(Name = "municipality"), Description(TownParameter.Description)] string? municipality,
        OfferingSheets sheets, CancellationToken ct)
    {
        var town = TownParameter.Read(municipality);
        if (town.Fault is { } unreadable)
        {
            return new Refused(unreadable);
        }

        var found = await sheets.FindAsync(code, town.Value, ct);
        return found.IsDone ? TypedResults.Ok(Reply(found.Value)) : new Refused(found.Fault);
    }

    private static OfferingReply Reply(OfferingSheet o) => new(
        o.Code, o.Name, o.NameEn,
        new VendorReply(o.Vendor.Code, o.Vendor.Name, o.Vendor.NameEn, o.Vendor.CorporateNumber, o.Vendor.PrefectureNumber),
        o.Origin, o.Kind, [.. o.Systems.Select(SystemReply.Of)],
        o.Summary, o.SummaryEn, o.Cloud, o.Zones, o.ServiceArea, o.Support, o.SupportEn,
        [.. o.Interfaces.Select(i => new InterfaceReply(i.Name, i.Version, i.Role, i.Method))],
        [.. o.SecurityFacts.Select(f => new SecurityFactReply(f.Mark, f.Number, f.Scope, f.ExpiresOn, f.ScopeEn))],
        o.Exit is { } e ? new ExitReply(e.DataFormat, e.NoticeDays, e.ExportFee.Amount, e.EgressFee.Amount, e.ErasureCertificate, e.RetentionDays, e.DataFormatEn) : null,
        o.Accessibility is { } a ? new AccessibilityReply(a.Level, a.TestedOn, a.Report) : null,
        [.. o.MandatoryPoints.Select(p => new MandatoryPointReply(p.Point, p.Proof, p.ProofEn))],
        [.. o.Manuals.Select(m => new ManualReply(m.Title, m.TitleEn, m.Address))],
        [.. o.Plans.Select(Reply)],
        [.. o.Certificates.Select(c => new CertificateReply(c.Number, c.System, c.SubScope, c.SupersededNumber, c.ConfirmedOn))],
        o.IsOrderable, o.ServesTown, Tokyo.At(o.PublishedAt),
        o.Stopped is { } stopped ? new SuspensionReply(Tokyo.At(stopped.Since), stopped.Reason) : null,
        [.. o.Gaps.Select(gap => new OpenGapReply(gap.Number, gap.What, gap.DueOn, gap.IsOverdue))])
    {
        LadderLevel = o.LadderLevel,
        LadderSince = o.LadderSince,
    };

    private static PlanReply Reply(PlanSheet plan) => new(
        plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, [.. plan.Tiers.Select(PriceTierReply.Of)],
        [.. plan.Options.Select(o => new PlanOptionReply(o.Code, o.Name, o.NameEn, o.Initial.Amount, o.Monthly.Amount))], CostReply.Of(plan.Cost));
}
