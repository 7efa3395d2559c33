namespace Catalog.Selection.Quotes;

/// <summary>What an invited vendor asked; all who are invited read question and answer, and nobody but the town who asked (質問と回答).</summary>
/// <param name="Number">1, 2, 3 … within the request.</param>
/// <param name="Offering">For which offering its vendor asked.</param>
public sealed record QuoteQuestion(int Number, string Offering, string Text, DateTimeOffset AskedAt)
{
    public QuoteReply? Reply { get; init; }
}

/// <summary>The town's one answer to a question.</summary>
public sealed record QuoteReply(string Text, DateTimeOffset At, string By);
