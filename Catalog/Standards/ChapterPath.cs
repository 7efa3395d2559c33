namespace Catalog.Standards;

/// <summary>The chapter of the row above, from which an empty cell inherits: a lower heading only while the higher one is the same.</summary>
internal sealed record ChapterPath(string? Major = null, string? Middle = null, string? Minor = null)
{
    public ChapterPath Next(string? major, string? middle, string? minor)
    {
        var sameMajor = major is null || major == Major;
        var sameMiddle = sameMajor && (middle is null || middle == Middle);
        return new ChapterPath(major ?? Major, middle ?? (sameMajor ? Middle : null), minor ?? (sameMiddle ? Minor : null));
    }
}
