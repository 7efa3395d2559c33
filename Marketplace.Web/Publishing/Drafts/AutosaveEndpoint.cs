using Catalog;
using Catalog.Publishing.Drafts;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Publishing.Drafts;

/// <summary>What the script of the form is told.</summary>
/// <param name="Edit">The edit that now stands; the next save builds on it.</param>
/// <param name="Says">The sentence to show.</param>
internal sealed record AutosaveReply(int? Edit, string Says);

/// <summary>Keeps a section of a draft while it is typed; the same as the button of the form, answered with a sentence instead of a page.</summary>
internal static class AutosaveEndpoint
{
    public static void MapAutosave(this WebApplication app) =>
        app.MapPost("/vendor/listings/{code}/autosave", KeepAsync).RequireAuthorization(Policies.Vendor).DisableAntiforgery().ExcludeFromDescription();

    private static async Task<Results<JsonHttpResult<AutosaveReply>, BadRequest>> KeepAsync(
        string code, string? section, HttpContext context, IAntiforgery antiforgery, DraftSheets sheets, SaveDraft save, TimeProvider time, IStringLocalizer<DraftsText> text, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var by = ActorClaims.Read(context.User)!;
        var found = await sheets.FindAsync(code, by, ct);
        if (!found.IsDone)
        {
            return Refused(found.Fault);
        }

        var sent = await context.Request.ReadFormAsync(ct);
        var form = new SectionForm(found.Value, found.Value.Newest.Descriptor!.Answers, []);
        var saved = await save.RunAsync(form.Order(form.Taken(form.Open(section), sent), sent), by, ct);
        return saved.IsDone
            ? TypedResults.Json(new AutosaveReply(saved.Value.Number, text[nameof(DraftsText.AutosavedAt), Days.Of(time.GetUtcNow()), saved.Value.Number]))
            : Refused(saved.Fault);

        static JsonHttpResult<AutosaveReply> Refused(Fault fault) =>
            TypedResults.Json(new AutosaveReply(null, FaultText.Of(fault)), statusCode: StatusCodes.Status409Conflict);
    }
}
