using System.Runtime.InteropServices;

namespace Catalog.Search.Engine;

/// <summary>One field of all documents: every distinct text once, and the documents that carry it.</summary>
/// <remarks>A thousand offerings share forty names of systems; each is searched once. Most names and summaries have one carrier.</remarks>
internal sealed class FieldIndex
{
    private const int Several = -1;

    private readonly Grams grams;
    private readonly int[] only;
    private readonly Dictionary<int, Postings> several;

    /// <param name="grams">The texts.</param>
    /// <param name="only">For each text its one carrier, or <see cref="Several"/>.</param>
    /// <param name="several">The carriers of the other texts, none included.</param>
    private FieldIndex(Grams grams, int[] only, Dictionary<int, Postings> several) =>
        (this.grams, this.only, this.several) = (grams, only, several);

    public static FieldIndex Of(IReadOnlyList<OfferingDocument> documents, MatchedField field)
    {
        var growing = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < documents.Count; number++)
        {
            foreach (var text in documents[number].TextsOf(field).Distinct(StringComparer.Ordinal))
            {
                if (!growing.TryGetValue(text, out var numbers))
                {
                    growing.Add(text, numbers = []);
                }

                numbers.Add(number);
            }
        }

        return new FieldIndex(
            Grams.Of([.. growing.Keys]),
            [.. growing.Values.Select(numbers => numbers is [var one] ? one : Several)],
            growing.Values.Index().Where(each => each.Item.Count > 1)
                .ToDictionary(each => each.Index, each => Postings.Of(CollectionsMarshal.AsSpan(each.Item), documents.Count)));
    }

    /// <summary>A field whose texts are indexed already, such as the requirements.</summary>
    public static FieldIndex Of(Grams grams, IReadOnlyList<Postings> carriers) => new(
        grams, [.. Enumerable.Repeat(Several, carriers.Count)], carriers.Index().ToDictionary(each => each.Index, each => each.Item));

    /// <summary>Adds every document that carries a text with this word.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="found">Made when there is something to add.</param>
    /// <param name="length">Number of all documents.</param>
    public void Find(string word, ref Bits? found, int length)
    {
        var texts = grams.Find(word);
        if (texts.Count == 0)
        {
            return;
        }

        found ??= new Bits(length);
        foreach (var text in texts)
        {
            if (only[text] is >= 0 and var one)
            {
                found.Add(one);
            }
            else
            {
                several[text].AddTo(found);
            }
        }
    }

    /// <summary>Numbers of the texts that hold the word and are carried by the document, ascending.</summary>
    public IEnumerable<int> TextsWith(string word, int document) =>
        grams.Find(word).Where(text => only[text] is >= 0 and var one ? one == document : several[text].Holds(document));
}
