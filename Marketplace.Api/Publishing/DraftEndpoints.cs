using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using Catalog;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Drafts;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

/// <summary>A vendor's drafts: kept edit by edit, submitted one edit at a time.</summary>
internal static class DraftEndpoints
{
    private const string OfOffering = "Code of the offering.";

    public static void MapDrafts(this IEndpointRouteBuilder api)
    {
        var offerings = api.MapGroup("/offerings").WithTags("Publishing").RequireScope(Scopes.OfferingsWrite);
        offerings.MapPost("", BeginAsync).WithName("BeginDraft").WithSummary("Begin a draft with a descriptor, also one that is not finished.")
            .Accepts<Stream>(DescriptorBody.Types[0], DescriptorBody.Types[1..])
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        offerings.MapPut("/{code}/draft", SaveAsync).WithName("SaveDraft").WithSummary("Keep the next edit of a draft, also one that is not finished.")
            .WithDescription("`If-Match` names the edit on which it builds. The same answers again make no new edit. What is being judged stays as it was submitted.")
            .Accepts<Stream>(DescriptorBody.Types[0], DescriptorBody.Types[1..]).TakesVersion().ShowsVersion()
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
        offerings.MapGet("/{code}/draft", FindAsync).WithName("GetDraft").WithSummary("A draft with its newest answers, findings, and every edit before.")
            .ShowsVersion().Refuses(StatusCodes.Status404NotFound);
        offerings.MapPost("/{code}/submit", SubmitAsync).WithName("SubmitDraft").WithSummary("Hand the newest edit to the curators; `If-Match` says which edit is meant.")
            .WithDescription("Refused while the validator finds anything. Later edits stay pending until they are submitted themselves.")
            .TakesVersion().Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Results<Created<SavedDraftReply>, Refused>> BeginAsync(HttpContext context, ClaimsPrincipal caller, CheckDescriptor check, SaveDraft save, CancellationToken ct)
    {
        var (saved, refused) = await KeepAsync(context, code: null, seen: 0, caller.Actor(), check, save, ct);
        return saved is null ? refused! : TypedResults.Created($"/api/v1/offerings/{saved.Offering}/draft", SavedDraftReply.Of(saved, CultureInfo.CurrentUICulture));
    }

    private static async Task<Results<Ok<SavedDraftReply>, Refused>> SaveAsync(
        [Description(OfOffering)] string code, HttpContext context, ClaimsPrincipal caller, CheckDescriptor check, SaveDraft save, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var (saved, refused) = await KeepAsync(context, code, seen, caller.Actor(), check, save, ct);
        if (saved is null)
        {
            return refused!;
        }

        Versions.Show(context, saved.Number);
        return TypedResults.Ok(SavedDraftReply.Of(saved, CultureInfo.CurrentUICulture));
    }

    private static async Task<(SavedEdit? Saved, Refused? Refused)> KeepAsync(
        HttpContext context, string? code, int? seen, Actor by, CheckDescriptor check, SaveDraft save, CancellationToken ct)
    {
        var (body, unreadable) = await DescriptorBody.ReadAsync(context, ct);
        if (body is null)
        {
            return (null, new Refused(unreadable!));
        }

        var verdict = check.Run(body.Reading);
        if (verdict.Descriptor is not { } descriptor)
        {
            return (null, new Refused(verdict.Findings.First(finding => !finding.IsNotice).Say(CultureInfo.CurrentUICulture)));
        }

        if (code is not null && code != descriptor.Offering)
        {
            return (null, new Refused(DraftFaults.OtherOffering(descriptor.Offering, code)));
        }

        var saved = await save.RunAsync(new DraftOrder(descriptor, body.Source, seen), by, ct);
        return saved.IsDone ? (saved.Value, null) : (null, Versions.Refuse(saved.Fault, code is null ? null : seen));
    }

    private static async Task<Results<Ok<DraftReply>, Refused>> FindAsync(
        [Description(OfOffering)] string code, HttpContext context, ClaimsPrincipal caller, DraftSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(code, caller.Actor(), ct);
        if (!found.IsDone)
        {
            return new Refused(found.Fault);
        }

        Versions.Show(context, found.Value.Row.Edit);
        return TypedResults.Ok(DraftReply.Of(found.Value, CultureInfo.CurrentUICulture));
    }

    private static async Task<Results<Ok<SubmittedReply>, Refused>> SubmitAsync(
        [Description(OfOffering)] string code, HttpContext context, ClaimsPrincipal caller, SubmitDraft submit, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var submitted = await submit.RunAsync(code, seen, caller.Actor(), ct);
        return submitted.IsDone ? TypedResults.Ok(new SubmittedReply(submitted.Value.Value)) : Versions.Refuse(submitted.Fault, seen);
    }
}
