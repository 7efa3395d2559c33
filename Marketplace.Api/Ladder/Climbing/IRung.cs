namespace Marketplace.Api.Ladder.Climbing;

/// <summary>One level of the ladder: tries it, and says of each of its checks what became of it.</summary>
internal interface IRung
{
    Task RunAsync(Ascent ascent, CancellationToken ct);
}
