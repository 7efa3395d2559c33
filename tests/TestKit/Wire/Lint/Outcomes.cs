using System.Text.Json;

namespace TestKit.Wire.Lint;

/// <summary>What an order came to, by the table of the specification (Orphans).</summary>
internal enum Outcome
{
    /// <summary>It stands, or is being made.</summary>
    Stands,
    /// <summary>There is nothing, and nothing may be deleted.</summary>
    Nothing,
    /// <summary>It may be there and has to be deleted.</summary>
    MustGo,
    /// <summary>The table does not say: adopting and deleting are both right.</summary>
    Open,
}

internal static class Outcomes
{
    private const int LongestOperation = 10_000;

    public static Outcome OfOrder(Exchange order) => order.Answer is not { } answer ? Outcome.MustGo : answer.Status switch
    {
        201 or 202 => IsWellFormed(answer) ? Outcome.Stands : Outcome.MustGo,
        200 => IsWellFormed(answer) ? Outcome.Stands : Outcome.Open,
        409 => Outcome.Open,
        >= 400 and < 500 => Outcome.Nothing,
        _ => Outcome.MustGo,
    };

    /// <summary>202 with a body that can be understood: from now on it is polled.</summary>
    public static bool BeginsWork(Exchange one) => one.Call.IsDeed && one.Answer is { Status: 202 } answer && IsWellFormed(answer);

    /// <returns>The broker's word for its work; <c>null</c> = it gave none.</returns>
    public static string? OperationOf(Exchange one) => (string?)one.Answer?.Json?["operation"];

    public static string? StateOf(Exchange poll) =>
        poll.Answer is { Status: 200, Json: { } body } && body["state"]?.GetValueKind() == JsonValueKind.String ? (string?)body["state"] : null;

    private static bool IsWellFormed(WireMessage answer) => answer.Json is { } body
        && body["operation"]?.GetValueKind() is null or JsonValueKind.String && ((string?)body["operation"])?.Length is null or <= LongestOperation
        && body["dashboard_url"]?.GetValueKind() is null or JsonValueKind.String
        && body["credentials"]?.GetValueKind() is null or JsonValueKind.Object;
}
