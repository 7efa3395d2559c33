using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Selection;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Selection;

/// <summary>A request about one case: heeds <c>If-Match</c> and answers with the case as it is afterwards.</summary>
internal sealed record SelectionCall
{
    [FromRoute(Name = "id"), Description("Id of the case.")]
    public required Guid Id { get; init; }

    public required HttpContext Context { get; init; }

    public required ClaimsPrincipal Caller { get; init; }

    public required ChangeSelection Change { get; init; }

    public required SelectionSheets Sheets { get; init; }

    public Actor Actor => Caller.Actor();

    public async Task<Results<Ok<SelectionReply>, Refused>> ShowAsync(CancellationToken ct)
    {
        var found = await Sheets.FindAsync(SelectionId.From(Id), Actor, ct);
        if (!found.IsDone)
        {
            return new Refused(found.Fault);
        }

        Versions.Show(Context, found.Value.Version);
        return TypedResults.Ok(SelectionReply.Of(found.Value));
    }

    public async Task<Results<Ok<SelectionReply>, Refused>> ChangeAsync(Func<SelectionRef, Task<Outcome<int>>> change, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(Context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var changed = await change(new SelectionRef(SelectionId.From(Id), seen));
        return changed.IsDone ? await ShowAsync(ct) : Versions.Refuse(changed.Fault, seen);
    }
}
