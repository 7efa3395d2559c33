using Catalog.Publishing.Descriptors;

namespace Catalog.Publishing.Drafts;

/// <summary>How an edit came in.</summary>
public enum EditSource
{
    Form,
    Api,
    File,
    Git,
}

/// <summary>The state of a draft after one save (編集). Never changed: what a curator saw under this number stays what it was.</summary>
public sealed class ListingEdit
{
    private ListingEdit() { }

    internal ListingEdit(string offering, int number, EditContent content, EditSource source, Actor by, DateTimeOffset now)
    {
        Offering = offering;
        Number = number;
        QuestionSet = content.QuestionSet;
        Answers = content.Answers;
        Digest = content.Digest;
        Source = source;
        At = now;
        By = by.Id;
        ByName = by.Name;
    }

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>From 1, without gap.</summary>
    public int Number { get; private set; }

    /// <summary>Version of the question set that it answers.</summary>
    public string QuestionSet { get; private set; } = null!;

    /// <summary>The answers as canonical JSON.</summary>
    public string Answers { get; private set; } = null!;

    /// <summary>SHA-256 over question set and answers, hexadecimal.</summary>
    public string Digest { get; private set; } = null!;

    public EditSource Source { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Id of who saved.</summary>
    public string By { get; private set; } = null!;

    /// <summary>Name of who saved.</summary>
    public string ByName { get; private set; } = null!;

    /// <summary>As a descriptor again, to be judged or shown.</summary>
    public Descriptor ToDescriptor(string vendor) => new(QuestionSet, vendor, Offering, EditContent.Read(Answers));
}
