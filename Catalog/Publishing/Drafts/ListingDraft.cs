namespace Catalog.Publishing.Drafts;

/// <summary>What a vendor is working on for one offering (下書き): a row of edits of which the newest counts.</summary>
public sealed class ListingDraft
{
    private ListingDraft() { }

    public ListingDraft(string offering, string vendor, DateTimeOffset now)
    {
        Offering = offering;
        Vendor = vendor;
        BegunAt = now;
    }

    /// <summary>Code of the offering; it need not be published yet.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Number of the newest edit; grows by one with each, and is the version that writers name.</summary>
    public int EditNumber { get; private set; }

    public int Version { get; private set; }

    /// <summary>The next edit; the ones before stay as they are.</summary>
    internal ListingEdit Edit(EditContent content, EditSource source, Actor by, DateTimeOffset now) =>
        new(Offering, ++EditNumber, content, source, by, now);
}
