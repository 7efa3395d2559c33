using Catalog.Search.Words;

namespace Catalog.Search.Engine;

/// <summary>Where one word was found in a segment: each document once, under the best of its fields.</summary>
internal sealed class WordHits
{
    private readonly Bits?[] best;

    private WordHits(Bits all, Bits?[] best) => (All, this.best) = (all, best);

    public Bits All { get; }

    public static WordHits Of(Segment segment, WordReading word)
    {
        var all = new Bits(segment.Documents.Length);
        var byField = new Bits?[segment.Fields.Count];
        for (var field = 0; field < byField.Length; field++)
        {
            var found = new Bits(all.Length);
            foreach (var spelling in word.Spellings)
            {
                segment.Fields[field].Find(spelling.Folded, found);
            }

            if (found.And(segment.Live).Except(all).Any())
            {
                byField[field] = found;
                all.Or(found);
            }
        }

        return new WordHits(all, byField);
    }

    /// <summary>Adds to each hit the weight of the word there.</summary>
    public void AddWeights(Bits hits, ushort[] weights)
    {
        for (var field = 0; field < best.Length; field++)
        {
            if (best[field] is { } found)
            {
                var weight = (ushort)MatchWeights.All[field].Weight;
                foreach (var number in found.Copy().And(hits))
                {
                    weights[number] += weight;
                }
            }
        }
    }

    /// <summary>Why the document matched: field, spelling and, in a requirement, which.</summary>
    public Match Why(Segment segment, WordReading word, int number)
    {
        var field = Array.FindIndex(best, found => found is not null && found[number]);
        foreach (var spelling in word.Spellings)
        {
            if (MatchWeights.All[field].Field is var named && named != MatchedField.Requirement)
            {
                if (Array.Exists(segment.Documents[number].TextsOf(named), text => text.Contains(spelling.Folded, StringComparison.Ordinal)))
                {
                    return new Match(word.Typed, named, spelling.Shown);
                }
            }
            else if (segment.Requirements.Texts.TextsWith(spelling.Folded, number).Select(text => (int?)text).FirstOrDefault() is { } text)
            {
                var requirement = segment.Requirements[text];
                return new Match(word.Typed, named, spelling.Shown, new MatchedRequirement(requirement.Specification, requirement.Id, requirement.Text));
            }
        }

        throw new InvalidOperationException($"Document {segment.Documents[number].Code} is no hit of {word.Typed}.");
    }
}
