using System.Runtime.InteropServices;

namespace Catalog.Search.Engine;

/// <summary>One field of all documents: every distinct text once, and the documents that carry it.</summary>
/// <remarks>A thousand offerings share forty names of systems; each is searched once.</remarks>
internal sealed class FieldIndex
{
    private readonly Grams grams;
    private readonly Postings[] carriers;

    private FieldIndex(string[] texts, Postings[] carriers)
    {
        grams = Grams.Of(texts);
        this.carriers = carriers;
    }

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
            [.. growing.Keys],
            [.. growing.Values.Select(numbers => Postings.Of(CollectionsMarshal.AsSpan(numbers), documents.Count))]);
    }

    /// <summary>A field whose texts and carriers are known already, such as the requirements.</summary>
    public static FieldIndex Of(IEnumerable<(string Text, Postings Carriers)> texts)
    {
        var all = texts.ToList();
        return new FieldIndex([.. all.Select(each => each.Text)], [.. all.Select(each => each.Carriers)]);
    }

    /// <summary>Adds every document that carries a text with this word.</summary>
    public void Find(string word, Bits found)
    {
        foreach (var text in grams.Find(word))
        {
            carriers[text].AddTo(found);
        }
    }

    /// <summary>Numbers of the texts that hold the word and are carried by the document, ascending.</summary>
    public IEnumerable<int> TextsWith(string word, int document) => grams.Find(word).Where(text => carriers[text].Holds(document));
}
