using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Carrying;

/// <summary>A case was handed to a colleague.</summary>
public sealed record CaseHandedOver(string Case, string To, string Words) : Fact(Case);

/// <summary>A colleague took the case.</summary>
public sealed record CaseTakenOver(string Case, string From) : Fact(Case);

/// <summary>Hands a case to a colleague of the same town. Until it is taken the carrier stays the same; anybody of the town may go on working on it.</summary>
public sealed class HandOver(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <param name="which">The case.</param>
    /// <param name="to">Id of the colleague, see <see cref="Colleagues"/>.</param>
    /// <param name="words">What the colleague should know.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="ct">Cancels the act.</param>
    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, string to, string words, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone || door.Value.Locking is not null)
        {
            return door.Fault ?? CarryFaults.RecordIsFinal;
        }

        var selection = door.Value;
        var others = (await Colleagues.OfAsync(db, selection.Municipality, ct)).Where(each => each.Id != by.Id).ToList();
        var fault = to == by.Id ? CarryFaults.ToYourself
            : others.Count == 0 ? CarryFaults.NobodyElse
            : !others.Exists(each => each.Id == to) ? CarryFaults.NotColleague(to)
            : CaseWords.Refusal(words, "words");
        if (fault is not null)
        {
            return fault;
        }

        var now = time.GetUtcNow();
        var colleague = others.Find(each => each.Id == to)!;
        var number = await db.HandOvers.CountAsync(each => each.Selection == selection.Id, ct) + 1;
        db.HandOvers.Add(new HandedOver(selection, number, (colleague.Id, colleague.Name), words.Trim(), by.Name, now));
        return await OpenCase.SaveAsync(db, selection, new CaseHandedOver(selection.Id.Value.ToString(), colleague.Name, words.Trim()), (by, now), ct);
    }
}
