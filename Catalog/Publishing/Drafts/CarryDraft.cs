using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Drafts;

/// <summary>Brings a draft to the newest question set, so that its vendor is asked only what changed. The edits before stay as they are.</summary>
public sealed class CarryDraft(DraftSheets sheets, SaveDraft save)
{
    /// <param name="seen">The edit that was shown.</param>
    public async Task<Outcome<SavedEdit>> RunAsync(string offering, int seen, Actor by, CancellationToken ct)
    {
        var found = await sheets.FindAsync(offering, by, ct);
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var newest = found.Value.Newest;
        var carried = CarryOver.Run(newest.Descriptor!.Answers, newest.Set!, QuestionSets.Current);
        var descriptor = newest.Descriptor with { QuestionSet = QuestionSets.Current.Version, Answers = carried.Answers };
        return await save.RunAsync(new DraftOrder(descriptor, EditSource.Form, seen), by, ct);
    }
}
