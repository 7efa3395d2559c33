using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace TestKit.Wire;

/// <summary>The ways in which a network or a broker fails.</summary>
public static class Faults
{
    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    /// <summary>Lost on its way to the broker.</summary>
    public static Fault DropBefore { get; } = (call, _) =>
    {
        call.Drop();
        return Task.CompletedTask;
    };

    /// <summary>The broker acted, and its answer was lost.</summary>
    public static Fault DropAfter { get; } = async (call, ct) =>
    {
        await call.PassOnAsync(ct);
        call.Drop();
    };

    /// <summary>The network delivers it twice; the second answer is the one that comes back.</summary>
    public static Fault Twice { get; } = async (call, ct) =>
    {
        await call.PassOnAsync(ct);
        await call.AnswerAsync(await call.PassOnAsync(ct), ct);
    };

    /// <summary>A page of somebody's gateway instead of the broker's answer.</summary>
    public static Fault Html { get; } = (call, ct) =>
        call.AnswerAsync(WireMessage.Answer(200, "<html><h1>It works!</h1></html>").With("Content-Type", "text/html"), ct);

    /// <summary>The connection breaks in the middle of the body.</summary>
    public static Fault Truncate { get; } = async (call, ct) =>
    {
        if (await call.PassOnAsync(ct) is { } said)
        {
            var half = said with { Body = said.Body[..(said.Body.Length / 2)] };
            call.Given(half);
            await call.WriteAsync(half.Head(said.Body.Length + 100), ct);
            await call.WriteAsync(half.Body, ct);
        }

        call.Drop();
    };

    public static Fault Delay(TimeSpan delay) => async (call, ct) =>
    {
        await Task.Delay(delay, TimeProvider.System, ct);
        await call.AnswerAsync(await call.PassOnAsync(ct), ct);
    };

    /// <summary>Held before the broker has it; let go on, it arrives late.</summary>
    public static Fault HoldBefore(Hold hold) => async (call, ct) =>
    {
        ArgumentNullException.ThrowIfNull(hold);
        await call.AnswerAsync(await hold.WaitAsync(ct) ? await call.PassOnAsync(ct) : null, ct);
    };

    /// <summary>The broker has acted; its answer is held.</summary>
    public static Fault HoldAfter(Hold hold) => async (call, ct) =>
    {
        ArgumentNullException.ThrowIfNull(hold);
        var said = await call.PassOnAsync(ct);
        await call.AnswerAsync(await hold.WaitAsync(ct) ? said : null, ct);
    };

    /// <summary>Something else answers, and the broker never hears of it.</summary>
    public static Fault Reply(int status, string body = "{}", params IReadOnlyList<(string Name, string Value)> headers) =>
        (call, ct) => call.AnswerAsync(WireMessage.Answer(status, body, headers), ct);

    /// <summary>The broker acts, and another answer than its own comes back.</summary>
    public static Fault ReplyAfter(int status, string body = "{}", params IReadOnlyList<(string Name, string Value)> headers) => async (call, ct) =>
    {
        await call.PassOnAsync(ct);
        await call.AnswerAsync(WireMessage.Answer(status, body, headers), ct);
    };

    public static Fault Redirect(string to) => Reply(307, "{}", ("Location", to));

    /// <summary>Adds members to the broker's own answer, or replaces them.</summary>
    public static Fault Merge(JsonObject members, params IReadOnlyList<(string Name, string Value)> headers) => async (call, ct) =>
    {
        ArgumentNullException.ThrowIfNull(members);
        if (await call.PassOnAsync(ct) is not { Json: { } body } said)
        {
            call.Drop();
            return;
        }

        foreach (var (name, value) in members)
        {
            body[name] = value?.DeepClone();
        }

        var merged = said with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
        await call.AnswerAsync(headers.Aggregate(merged, (answer, header) => answer.With(header.Name, header.Value)), ct);
    };

    /// <summary>One byte at a time, so that no single wait is long and the whole never ends.</summary>
    public static Fault Drip(TimeSpan gap) => async (call, ct) =>
    {
        if (await call.PassOnAsync(ct) is { } said)
        {
            foreach (var letter in said.ToBytes())
            {
                await call.WriteAsync(new[] { letter }, ct);
                await Task.Delay(gap, TimeProvider.System, ct);
            }
        }

        call.Drop();
    };

    /// <summary>The broker acts and then talks without end.</summary>
    public static Fault Huge(long bytes) => async (call, ct) =>
    {
        await call.PassOnAsync(ct);
        call.Given(WireMessage.Answer(201, string.Empty));
        await call.WriteAsync(WireMessage.Answer(201, string.Empty).Head(bytes), ct);
        for (var sent = 0L; sent < bytes; sent += Spaces.Length)
        {
            await call.WriteAsync(Spaces, ct);
        }

        call.Drop();
    };

    /// <summary>Few bytes on the wire, many after inflation.</summary>
    public static Fault Bomb(long bytes)
    {
        var packed = Pack(bytes);
        return async (call, ct) =>
        {
            await call.PassOnAsync(ct);
            call.Given(WireMessage.Answer(201, string.Empty));
            await call.WriteAsync(WireMessage.Answer(201, string.Empty, ("Content-Encoding", "gzip")).Head(packed.Length), ct);
            await call.WriteAsync(packed, ct);
            call.Drop();
        };
    }

    private static byte[] Pack(long bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var written = 0L; written < bytes; written += Spaces.Length)
            {
                gzip.Write(Spaces);
            }
        }

        return packed.ToArray();
    }
}
