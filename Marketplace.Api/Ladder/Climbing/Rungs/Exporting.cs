using System.Security.Cryptography;
using Catalog.Ladder;
using Marketplace.Api.Provisioning.Doctor;
using Marketplace.Api.Provisioning.Doctor.Rules;

namespace Marketplace.Api.Ladder.Climbing.Rungs;

/// <summary>Level 4: the records come out as they were promised, and only for whoever has the credentials.</summary>
internal sealed class Exporting : IRung
{
    private static readonly int[] Refusals = [401, 403, 404];

    public async Task RunAsync(Ascent ascent, CancellationToken ct)
    {
        if (ascent is { Sandbox: { } tenant, Export.Binding: null })
        {
            ascent.Export = await ascent.ExportAsync(tenant, ct);
        }

        await ascent.ConcludeAsync(LadderChecks.ExportOrder, Order(ascent.Export), ct);
        await ascent.ConcludeAsync(LadderChecks.ExportContent, Content(ascent.Export), ct);
        await ascent.ConcludeAsync(LadderChecks.ExportGuarded, ascent.Export.Offer is { } offer ? await GuardedAsync(ascent, offer.Access, ct) : Ruling.NotApplicable, ct);
    }

    private static Ruling Order(TakenExport taken) => taken switch
    {
        { Order: null } => Ruling.NotApplicable,
        { Offer: not null } => Ruling.Pass(taken.Order),
        { Wrong: { } wrong } => Ruling.Fail("uri, client_id, client_secret, format = csv, rows, sha256, expires_at", $"missing or wrong: {wrong}", taken.Order),
        _ => Ruling.Fail("201, 202 → succeeded", Installing.Said(taken.Order), taken.Order),
    };

    private static Ruling Content(TakenExport taken)
    {
        if (taken is not { Offer: { } offer, Answer: { } answer })
        {
            return Ruling.NotApplicable;
        }

        if (answer.Status != 200 || answer.Answer.Body is not { } bytes)
        {
            return Ruling.Fail("200, up to 5 MiB", Installing.Said(answer), answer);
        }

        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return taken.File is null ? Ruling.Fail("CSV (RFC 4180), UTF-8, one header, rows of equal width", "something else", answer)
            : taken.File.Rows.Count == 0 ? Ruling.Fail("rows ≥ 1", "0", answer)
            : taken.File.Rows.Count != offer.Rows ? Ruling.Fail($"rows = {Rulings.Text(offer.Rows)}", Rulings.Text(taken.File.Rows.Count), answer)
            : !sum.Equals(offer.Sha256, StringComparison.OrdinalIgnoreCase) ? Ruling.Fail($"sha256 = {offer.Sha256}", sum, answer)
            : Ruling.Pass(answer);
    }

    private static async Task<Ruling> GuardedAsync(Ascent ascent, ReadableAccess access, CancellationToken ct)
    {
        foreach (var shown in new[] { null, access.WrongAuthorization })
        {
            var answer = await ascent.CallAsync(Ask.Export, access.Uri, shown, ct);
            if (answer.Status is not { } status || !Refusals.Contains(status))
            {
                return Ruling.Fail(string.Join(", ", Refusals), Installing.Said(answer), answer);
            }
        }

        return Ruling.Pass();
    }
}
