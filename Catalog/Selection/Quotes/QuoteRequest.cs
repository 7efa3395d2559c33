using Catalog.Municipalities;

namespace Catalog.Selection.Quotes;

/// <summary>One round of quotes within a case (見積合わせ): the same question to several vendors, one deadline, sealed answers.</summary>
public sealed class QuoteRequest
{
    public const int QuestionLimit = 100;

    private QuoteRequest() { }

    public QuoteRequest(SelectionCase selection, int round, QuoteTerms terms, IReadOnlyList<QuoteOpener> openers, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(by);
        Id = QuoteRequestId.New();
        (Case, Municipality, Round) = (selection.Id, selection.Municipality, round);
        (Text, Years, Deadline) = (terms.Text.Trim(), terms.Years, terms.Deadline);
        Openers = [.. openers];
        (PreparedAt, PreparedBy) = (now, by.Name);
    }

    public QuoteRequestId Id { get; private set; }

    public SelectionId Case { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Round { get; private set; }

    public string Text { get; private set; } = null!;

    public int Years { get; private set; }

    public DateTimeOffset Deadline { get; private set; }

    public List<QuoteOpener> Openers { get; private set; } = [];

    public List<QuoteQuestion> Questions { get; private set; } = [];

    public DateTimeOffset PreparedAt { get; private set; }

    public string PreparedBy { get; private set; } = null!;

    /// <summary>When it went out to the vendors; <c>null</c> while an opener has no code yet.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How it ended; <c>null</c> while it runs.</summary>
    public QuoteEnd? End { get; private set; }

    public int Version { get; private set; }

    public QuoteTerms Terms => new(Text, Years, Deadline);

    public bool IsOut => SentAt is not null && End is null;

    /// <summary>Vendors may ask and answer: sent, not ended, and before the deadline; the deadline itself is late.</summary>
    public bool IsOpenAt(DateTimeOffset now) => IsOut && now < Deadline;

    /// <summary>Goes with its case when that passes to another municipality.</summary>
    public void MoveTo(MunicipalityCode to) => Municipality = to;

    public QuoteOpener? Opener(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Openers.Find(each => each.Id == actor.Id);
    }

    /// <summary>The opener has made a code; with the last one the request is sent, if its deadline still leaves time.</summary>
    public Outcome MakeReady(Actor by, byte[] publicKey, byte[] wrappedKey, DateTimeOffset now)
    {
        var fault = End is not null ? QuoteFaults.Ended(Round)
            : Opener(by) is not { } mine ? QuoteFaults.NotOpener(Names(Openers))
            : mine.ReadyAt is not null ? QuoteFaults.CodeAlreadyMade
            : Terms.DeadlineRefusal(now);
        if (fault is not null)
        {
            return fault;
        }

        Replace(by.Id, opener => opener with { ReadyAt = now, PublicKey = publicKey, WrappedKey = wrappedKey });
        SentAt = Openers.TrueForAll(opener => opener.ReadyAt is not null) ? now : null;
        return Outcome.Done;
    }

    public Outcome Withdraw(string reason, Actor by, DateTimeOffset now) =>
        (End is not null ? QuoteFaults.Ended(Round) : SentAt is not null && now >= Deadline ? QuoteFaults.DeadlineHasPassed(Deadline) : CaseWords.Refusal(reason, "reason"))
        is { } fault ? fault : Finish(QuoteEnding.Withdrawn, reason.Trim(), by, now);

    /// <summary>The codes are lost: the answers stay sealed for ever, and vendors disclose them against their digests.</summary>
    public Outcome GiveUp(string reason, Actor by, DateTimeOffset now) =>
        (OpeningRefusal(now) ?? CaseWords.Refusal(reason, "reason")) is { } fault ? fault : Finish(QuoteEnding.CodesLost, reason.Trim(), by, now);

    public Outcome Ask(string offering, string text, DateTimeOffset now)
    {
        var fault = !IsOpenAt(now) ? TooLate()
            : Questions.Count >= QuestionLimit ? QuoteFaults.TooManyQuestions(QuestionLimit)
            : CaseWords.Refusal(text, "text");
        if (fault is not null)
        {
            return fault;
        }

        Questions = [.. Questions, new QuoteQuestion(Questions.Count + 1, offering, text.Trim(), now)];
        return Outcome.Done;
    }

    /// <summary>Answers once; what all have read is not changed afterwards.</summary>
    public Outcome Answer(int number, string text, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        var asked = Questions.Find(each => each.Number == number);
        var fault = !IsOpenAt(now) ? TooLate()
            : asked is null ? QuoteFaults.UnknownQuestion(number)
            : asked.Reply is not null ? QuoteFaults.AlreadyAnswered(number)
            : CaseWords.Refusal(text, "text");
        if (fault is not null)
        {
            return fault;
        }

        Questions = [.. Questions.Select(each => each.Number == number ? each with { Reply = new QuoteReply(text.Trim(), now, by.Name) } : each)];
        return Outcome.Done;
    }

    /// <summary>Why nothing can be opened now; <c>null</c> = the time has come.</summary>
    public Fault? OpeningRefusal(DateTimeOffset now) =>
        End is not null ? QuoteFaults.Ended(Round)
        : SentAt is null ? QuoteFaults.NotSent
        : now < Deadline ? QuoteFaults.StillSealed(Deadline)
        : null;

    public void CountWrongCode(string opener, DateTimeOffset now) => Replace(opener, each => each.Mistyped(now));

    /// <summary>Keeps the opener's key for the one who is still missing, and for nobody else.</summary>
    public void HandOn(string opener, byte[] sealedKey, DateTimeOffset now) =>
        Replace(opener, each => each with { EnteredAt = now, HandedOn = sealedKey, WrongTries = 0, PausedUntil = null });

    /// <summary>All answers are opened; the keys that were handed on have done their work.</summary>
    public void MarkOpened(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        Openers = [.. Openers.Select(each => each with { EnteredAt = each.EnteredAt ?? now, HandedOn = null })];
        Finish(QuoteEnding.Opened, null, by, now);
    }

    internal Fault TooLate() => End is not null || SentAt is null ? QuoteFaults.Ended(Round) : QuoteFaults.TooLate(Deadline);

    private static string Names(IEnumerable<QuoteOpener> openers) => string.Join(", ", openers.Select(each => each.Name));

    private Outcome Finish(QuoteEnding how, string? reason, Actor by, DateTimeOffset now)
    {
        End = new QuoteEnd(how, now, by.Name, reason);
        return Outcome.Done;
    }

    private void Replace(string opener, Func<QuoteOpener, QuoteOpener> change) =>
        Openers = [.. Openers.Select(each => each.Id == opener ? change(each) : each)];
}
