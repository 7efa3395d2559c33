using Catalog.Publishing.Drafts;

namespace Catalog.Publishing.Reviews;

/// <summary>A version of a listing as it was published (公開版), never changed: which edit, and who approved exactly it.</summary>
public sealed class PublishedListing
{
    private PublishedListing() { }

    public PublishedListing(int number, ListingReview review, ListingEdit edit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(edit);
        (Offering, Number, Edit, Review) = (edit.Offering, number, edit.Number, review.Id);
        (QuestionSet, Answers, Digest) = (edit.QuestionSet, edit.Answers, edit.Digest);
        ApprovedBy = [.. review.Counting.Select(approval => approval.Curator)];
        ApprovedByNames = [.. review.Counting.Select(approval => approval.Name)];
        PublishedAt = now;
    }

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>From 1, without gap.</summary>
    public int Number { get; private set; }

    public int Edit { get; private set; }

    public ListingReviewId Review { get; private set; }

    public string QuestionSet { get; private set; } = null!;

    /// <summary>Canonical JSON.</summary>
    public string Answers { get; private set; } = null!;

    public string Digest { get; private set; } = null!;

    /// <summary>Ids of the curators.</summary>
    public List<string> ApprovedBy { get; private set; } = [];

    public List<string> ApprovedByNames { get; private set; } = [];

    public DateTimeOffset PublishedAt { get; private set; }

    public Descriptors.Descriptor ToDescriptor(string vendor) => new(QuestionSet, vendor, Offering, EditContent.Read(Answers));
}
