namespace Catalog.Publishing.Reviews;

public readonly record struct ListingReviewId(Guid Value) : IGuidId<ListingReviewId>
{
    public static ListingReviewId New() => new(Guid.CreateVersion7());

    public static ListingReviewId From(Guid value) => new(value);
}

/// <summary>A curator's yes to exactly one edit.</summary>
public sealed record ReviewApproval(string Curator, string Name, int Edit, DateTimeOffset At);

/// <summary>Why a listing goes back, at one question.</summary>
/// <param name="Question">Key of the question; <c>null</c> = the listing as a whole.</param>
public sealed record ReturnReason(string? Question, string Words);

/// <summary>The judging of what a vendor submitted (審査), until it is published or returned. One listing has at most one that is open.</summary>
public sealed class ListingReview
{
    private ListingReview() { }

    public ListingReview(string offering, string vendor, int number, int edit, DateTimeOffset now)
    {
        Id = ListingReviewId.New();
        Offering = offering;
        Vendor = vendor;
        Number = number;
        Submit(edit, now);
    }

    public ListingReviewId Id { get; private set; }

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>Counted within the offering, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The edit that is being judged: the newest that was submitted.</summary>
    public int Edit { get; private set; }

    /// <summary>When this edit was submitted.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>Until when it is to be judged.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>All that were given, also to edits that were replaced since.</summary>
    public List<ReviewApproval> Approvals { get; private set; } = [];

    public List<ReturnReason> Reasons { get; private set; } = [];

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The vendor withdrew the offering while this was open.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => PublishedAt is null && ReturnedAt is null && WithdrawnAt is null;

    /// <summary>Those that count: to the edit being judged.</summary>
    public IEnumerable<ReviewApproval> Counting => Approvals.Where(approval => approval.Edit == Edit);

    /// <summary>The vendor submits a newer edit while this one is being judged: the clock starts again, and no approval of the older edit counts.</summary>
    public Outcome Replace(int edit, DateTimeOffset now)
    {
        if (edit == Edit)
        {
            return Drafts.DraftFaults.AlreadySubmitted(edit);
        }

        Submit(edit, now);
        return Outcome.Done;
    }

    public Outcome Approve(int edit, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (RefusalOf(edit) is { } refused)
        {
            return refused;
        }

        if (Counting.Any(approval => approval.Curator == by.Id))
        {
            return ReviewFaults.AlreadyApproved(edit);
        }

        Approvals.Add(new ReviewApproval(by.Id, by.Name, edit, now));
        return Outcome.Done;
    }

    public Outcome Return(int edit, IReadOnlyList<ReturnReason> reasons, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        if (RefusalOf(edit) is { } refused)
        {
            return refused;
        }

        if (reasons.Count == 0 || reasons.Any(reason => string.IsNullOrWhiteSpace(reason.Words)))
        {
            return ReviewFaults.NoReasons;
        }

        (Reasons, ReturnedAt) = ([.. reasons], now);
        return Outcome.Done;
    }

    public void Publish(DateTimeOffset now) => PublishedAt = now;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    private Fault? RefusalOf(int edit) => !IsOpen ? ReviewFaults.Closed : edit != Edit ? ReviewFaults.Moved(edit, Edit) : null;

    private void Submit(int edit, DateTimeOffset now) => (Edit, SubmittedAt, DueAt) = (edit, now, ReviewClock.DueAt(now));
}
