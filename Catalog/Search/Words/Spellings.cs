namespace Catalog.Search.Words;

/// <summary>Every spelling that may stand for a typed word.</summary>
/// <remarks>
/// As typed; the terms of its synonym group; of a longer word, the same with the group words inside it replaced; of kana
/// that begin a reading, the terms so read; of Latin letters, the terms whose reading they write, and the kana themselves.
/// </remarks>
internal static class Spellings
{
    /// <summary>A compound of many ambiguous parts stops here; the first spellings are the likeliest.</summary>
    private const int Limit = 32;

    public static WordReading Of(string typed) => Of(typed, Folding.Fold(typed));

    public static WordReading Of(string typed, string folded)
    {
        var spellings = new List<Spelling> { new(folded, null) };
        var named = Synonyms.Named(folded);
        spellings.AddRange(named.SelectMany(group => group.Spellings));
        if (named.Count == 0)
        {
            spellings.AddRange(Inside(folded));
            spellings.AddRange(Synonyms.BeginningWith(folded).SelectMany(group => group.Spellings));
            spellings.AddRange(Romaji.Read(folded));
        }

        return new WordReading(typed, [.. spellings.DistinctBy(spelling => spelling.Folded).Take(Limit)]);
    }

    private static IEnumerable<Spelling> Inside(string folded)
    {
        IEnumerable<Spelling> spellings = [new Spelling(string.Empty, null)];
        var parts = Synonyms.Cut(folded);
        foreach (var (part, groups) in parts)
        {
            Spelling[] choices = [new Spelling(part, null), .. groups.SelectMany(group => group.Spellings).Where(each => each.Folded != part)];
            spellings = spellings.SelectMany(before => choices.Select(choice => Joined(before, choice))).Take(Limit);
        }

        return parts.Count == 0 ? [] : spellings;
    }

    private static Spelling Joined(Spelling before, Spelling next) => new(
        before.Folded + next.Folded,
        before.Shown is null ? next.Shown : next.Shown is null ? before.Shown : before.Shown + next.Shown);
}
