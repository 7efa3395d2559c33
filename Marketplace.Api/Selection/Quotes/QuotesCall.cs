using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Selection;
using Catalog.Selection.Quotes;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Selection.Quotes;

/// <summary>A municipality's request about the quotes of one case: heeds <c>If-Match</c>, the version of the case.</summary>
internal sealed record QuotesCall
{
    [FromRoute(Name = "id"), Description("Id of the case.")]
    public required Guid Id { get; init; }

    public required HttpContext Context { get; init; }

    public required ClaimsPrincipal Caller { get; init; }

    public required ReadQuotes Read { get; init; }

    public Actor Actor => Caller.Actor();

    /// <summary>Nothing of it may stay in a cache: it may hold a code.</summary>
    public async Task<Results<Ok<OpeningCodeReply>, Refused>> MakeCodeAsync(Func<SelectionRef, Task<Outcome<PreparedQuotes>>> make)
    {
        var (made, refused) = await RunAsync(make);
        Context.Response.Headers.CacheControl = "no-store";
        return refused is null ? TypedResults.Ok(OpeningCodeReply.Of(made!)) : refused;
    }

    /// <summary>Changes the round, and answers with the round as it is afterwards.</summary>
    public async Task<Results<Ok<QuoteRoundReply>, Refused>> ChangeAsync<T>(int round, Func<SelectionRef, Task<Outcome<T>>> change, CancellationToken ct)
    {
        if ((await RunAsync(change)).Refused is { } refused)
        {
            return refused;
        }

        var sheets = await Read.RunAsync(SelectionId.From(Id), Actor, ct);
        return sheets.IsDone ? TypedResults.Ok(QuoteRoundReply.Of(sheets.Value.Single(each => each.Round == round))) : new Refused(sheets.Fault);
    }

    private async Task<(T? Done, Refused? Refused)> RunAsync<T>(Func<SelectionRef, Task<Outcome<T>>> act)
    {
        var (seen, unreadable) = Versions.Seen(Context.Request);
        if (unreadable is not null)
        {
            return (default, new Refused(unreadable));
        }

        var done = await act(new SelectionRef(SelectionId.From(Id), seen));
        return done.IsDone ? (done.Value, null) : (default, Versions.Refuse(done.Fault, seen));
    }
}
