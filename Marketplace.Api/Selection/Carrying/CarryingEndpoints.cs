using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Selection;
using Catalog.Selection.Carrying;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Carrying;

/// <summary>Hands the case to a colleague.</summary>
/// <param name="To">Id of the colleague, from the carrier's reply.</param>
/// <param name="Words">What the colleague should know, at most 2,000 characters.</param>
public sealed record HandOverRequest(string To, [property: MaxLength(2000)] string Words);

/// <summary>A hand-over.</summary>
/// <param name="To">Name of the colleague.</param>
/// <param name="Words">The note.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="TakenAt">When it was taken; <c>null</c> = not yet.</param>
public sealed record HandOverReply(string To, string Words, DateTimeOffset At, string By, DateTimeOffset? TakenAt);

/// <summary>Somebody to whom the case can be handed.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
public sealed record ColleagueReply(string Id, string Name);

/// <summary>Who carries a case.</summary>
/// <param name="Name">The carrier; the municipality itself while nobody of it has taken a case that came from another one.</param>
/// <param name="History">All hand-overs, newest first.</param>
/// <param name="Colleagues">To whom it can be handed.</param>
/// <param name="MayTake">The client may take it over now.</param>
public sealed record CarrierReply(string Name, IReadOnlyList<HandOverReply> History, IReadOnlyList<ColleagueReply> Colleagues, bool MayTake)
{
    internal static CarrierReply Of(CarrierSheet sheet) => new(
        sheet.Name, [.. sheet.History.Select(each => new HandOverReply(each.ToName, each.Words, Tokyo.At(each.At), each.By, ReplyTime.At(each.TakenAt)))],
        [.. sheet.Colleagues.Select(each => new ColleagueReply(each.Id, each.Name))], sheet.MayTake);
}

/// <summary>One thing that a case waits for.</summary>
/// <param name="What">Stable code.</param>
/// <param name="On">Town, vendor or time.</param>
/// <param name="Who">Name of the person or the vendor.</param>
/// <param name="Until">When it is due.</param>
/// <param name="Place">Last part of the address of the page.</param>
public sealed record WaitingReply(string What, WaitingOn On, string? Who, DateTimeOffset? Until, string Place)
{
    internal static IReadOnlyList<WaitingReply> Of(CaseWaiting waiting) =>
        [.. waiting.Waiting.Select(each => new WaitingReply(each.What, each.On, each.Who, ReplyTime.At(each.Until), each.Place))];
}

/// <summary>Who carries a case, and what it waits for.</summary>
internal static class CarryingEndpoints
{
    public static void Map(IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{id:guid}/waiting", WaitingAsync).RequireScope(Scopes.SelectionsRead).WithName("ListWaiting").WithSummary("Exactly what waits on whom.").Refuses(StatusCodes.Status404NotFound);
        cases.MapGet("/{id:guid}/carrier", CarrierAsync).RequireScope(Scopes.SelectionsRead).WithName("GetCarrier").WithSummary("Who carries the case.").Refuses(StatusCodes.Status404NotFound);
        cases.MapPost("/{id:guid}/hand-over", HandAsync).RequireScope(Scopes.SelectionsWrite).WithName("HandOverSelection").WithSummary("Hand the case to a colleague.").ChangesPart();
        cases.MapPost("/{id:guid}/take-over", TakeAsync).RequireScope(Scopes.SelectionsWrite).WithName("TakeOverSelection").WithSummary("Take a case that was handed to the client, or that came from another municipality.").ChangesPart();
    }

    private static async Task<Results<Ok<IReadOnlyList<WaitingReply>>, Refused>> WaitingAsync([AsParameters] PartCall call, ReadWaiting waiting, CancellationToken ct) =>
        PartCall.Show(await waiting.OfAsync(call.Case, call.Actor, ct), WaitingReply.Of);

    private static async Task<Results<Ok<CarrierReply>, Refused>> CarrierAsync([AsParameters] PartCall call, Carrier carrier, CancellationToken ct) =>
        PartCall.Show(await carrier.OfAsync(call.Case, call.Actor, ct), CarrierReply.Of);

    private static Task<Results<Ok<CarrierReply>, Refused>> HandAsync([AsParameters] PartCall call, HandOverRequest request, HandOver hand, Carrier carrier, CancellationToken ct) =>
        call.ChangeAsync(which => hand.RunAsync(which, request.To, request.Words, call.Actor, ct), _ => CarrierAsync(call, carrier, ct));

    private static Task<Results<Ok<CarrierReply>, Refused>> TakeAsync([AsParameters] PartCall call, TakeOver take, Carrier carrier, CancellationToken ct) =>
        call.ChangeAsync(which => take.RunAsync(which, call.Actor, ct), _ => CarrierAsync(call, carrier, ct));
}
